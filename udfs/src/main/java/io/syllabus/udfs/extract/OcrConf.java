package io.syllabus.udfs.extract;

import java.io.Serializable;
import java.util.List;

/**
 * How pages without text are read from their image.
 *
 * @param languages Tesseract's names by preference (eng, chi_sim); a source's own list goes first
 * @param engine auto, rapidocr, tesseract or none
 * @param dpi resolution at which a page of a PDF is drawn for the engine
 * @param minCharacters a page with fewer letters and digits than this counts as one without text
 * @param tessdata folder with traineddata, empty to look where Debian and TESSDATA_PREFIX say
 */
public record OcrConf(
    List<String> languages, String engine, int dpi, int minCharacters, String tessdata)
    implements Serializable {

  public static final String AUTO = "auto";
  public static final String RAPIDOCR = "rapidocr";
  public static final String TESSERACT = "tesseract";
  public static final String NONE = "none";
  private static final List<String> ENGINES = List.of(AUTO, RAPIDOCR, TESSERACT, NONE);

  public OcrConf {
    languages = List.copyOf(languages);
    if (!ENGINES.contains(engine)) {
      throw new IllegalArgumentException(
          "Cannot use extract.ocr.engine=%s: must be one of %s".formatted(engine, ENGINES));
    }
    if (dpi < 50 || dpi > 1200) {
      throw new IllegalArgumentException(
          "Cannot use extract.ocr.dpi=%d: must lie between 50 and 1200".formatted(dpi));
    }
    if (minCharacters < 0) {
      throw new IllegalArgumentException(
          "Cannot use extract.ocr.minCharacters=%d: must be 0 or more".formatted(minCharacters));
    }
    tessdata = tessdata == null ? "" : tessdata;
  }
}
