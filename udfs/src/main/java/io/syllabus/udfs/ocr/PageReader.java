package io.syllabus.udfs.ocr;

import io.syllabus.udfs.extract.OcrConf;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads images of pages with the engines that suit their languages. Opens an engine when it is
 * first needed; confined to one thread.
 */
public final class PageReader implements AutoCloseable {

  private final OcrConf conf;
  private final Map<List<String>, UprightReader> readers = new HashMap<>();
  private final List<OcrEngine> open = new ArrayList<>();
  private OcrEngine rapid;

  public PageReader(OcrConf conf) {
    this.conf = conf;
  }

  public boolean isOff() {
    return OcrConf.NONE.equals(conf.engine());
  }

  /**
   * The text of a page, turned upright where it lies otherwise.
   *
   * @param languages by preference; empty for those of the conf
   * @throws OcrUnavailableException where Tesseract alone may read them and has no model
   */
  public OcrText read(BufferedImage page, List<String> languages) {
    List<String> wanted = languages.isEmpty() ? conf.languages() : languages;
    return readers.computeIfAbsent(wanted, this::reader).read(page);
  }

  private UprightReader reader(List<String> languages) {
    return new UprightReader(
        switch (conf.engine()) {
          case OcrConf.RAPIDOCR -> List.of(rapid());
          case OcrConf.TESSERACT -> List.of(tesseract(languages));
          default -> suitable(languages);
        });
  }

  /** Tesseract for Latin letters where it has their models, RapidOCR for the rest. */
  private List<OcrEngine> suitable(List<String> languages) {
    List<String> latin = languages.stream().filter(language -> !isChinese(language)).toList();
    boolean known = Tessdata.folder(conf.tessdata(), latin).isPresent();
    List<OcrEngine> engines = new ArrayList<>();
    if (known) {
      engines.add(tesseract(latin));
    }
    if (!known || latin.size() < languages.size()) {
      engines.add(rapid());
    }
    return engines;
  }

  private static boolean isChinese(String language) {
    return language.startsWith("chi");
  }

  private OcrEngine rapid() {
    if (rapid == null) {
      rapid = new RapidOcrEngine();
      open.add(rapid);
    }
    return rapid;
  }

  private OcrEngine tesseract(List<String> languages) {
    OcrEngine engine =
        Tessdata.folder(conf.tessdata(), languages)
            .map(folder -> new TesseractEngine(folder, languages, conf.dpi()))
            .orElseThrow(
                () ->
                    new OcrUnavailableException(
                        "extract.ocr.engine=tesseract has no traineddata for %s; install it, or use auto"
                            .formatted(languages)));
    open.add(engine);
    return engine;
  }

  @Override
  public void close() {
    open.forEach(OcrEngine::close);
  }
}
