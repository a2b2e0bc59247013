package io.syllabus.udfs.ocr;

import io.syllabus.udfs.extract.OcrConf;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads images of pages with the engine that suits their languages. Opens an engine when it is
 * first needed; confined to one thread.
 */
public final class PageReader implements AutoCloseable {

  private static final double DOUBTFUL = 0.75; // Tesseract's own on a page in another script
  private static final double LATIN = 0.05; // share of Chinese below which a page is not

  private final OcrConf conf;
  private final Map<List<String>, Optional<OcrEngine>> tesseracts = new HashMap<>();
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
   */
  public OcrText read(BufferedImage page, List<String> languages) {
    List<String> wanted = languages.isEmpty() ? conf.languages() : languages;
    Optional<OcrEngine> tesseract = tesseract(wanted);
    if (tesseract.isEmpty() || OcrConf.RAPIDOCR.equals(conf.engine())) {
      return UprightReader.read(page, rapid());
    }
    boolean both =
        OcrConf.AUTO.equals(conf.engine()) && wanted.stream().anyMatch(PageReader::isChinese);
    if (!both) {
      return UprightReader.read(page, tesseract.get());
    }
    return isChinese(wanted.get(0))
        ? chineseFirst(page, tesseract.get())
        : latinFirst(page, tesseract.get());
  }

  private OcrText chineseFirst(BufferedImage page, OcrEngine tesseract) {
    OcrText chinese = UprightReader.read(page, rapid());
    if (chinese.chineseShare() >= LATIN) {
      return chinese;
    }
    OcrText latin = UprightReader.read(page, tesseract);
    return latin.confidence() >= DOUBTFUL ? latin : chinese;
  }

  private OcrText latinFirst(BufferedImage page, OcrEngine tesseract) {
    OcrText latin = UprightReader.read(page, tesseract);
    if (latin.confidence() >= DOUBTFUL) {
      return latin;
    }
    OcrText chinese = UprightReader.read(page, rapid());
    return chinese.chineseShare() >= LATIN || latin.text().isEmpty() ? chinese : latin;
  }

  private static boolean isChinese(String language) {
    return language.startsWith("chi");
  }

  private OcrEngine rapid() {
    if (rapid == null) {
      rapid = new RapidOcrEngine();
    }
    return rapid;
  }

  /** Chinese models are left to RapidOCR, unless Tesseract alone is wanted. */
  private Optional<OcrEngine> tesseract(List<String> wanted) {
    boolean alone = OcrConf.TESSERACT.equals(conf.engine());
    List<String> languages =
        wanted.stream().filter(language -> alone || !isChinese(language)).toList();
    return tesseracts.computeIfAbsent(languages, this::openTesseract);
  }

  private Optional<OcrEngine> openTesseract(List<String> languages) {
    return Tessdata.folder(conf.tessdata(), languages)
        .map((Path folder) -> new TesseractEngine(folder, languages, conf.dpi()));
  }

  @Override
  public void close() {
    tesseracts.values().forEach(engine -> engine.ifPresent(OcrEngine::close));
    if (rapid != null) {
      rapid.close();
    }
  }
}
