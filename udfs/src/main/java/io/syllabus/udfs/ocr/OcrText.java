package io.syllabus.udfs.ocr;

/**
 * What an engine read on a page.
 *
 * @param text in reading order, a line of the page a line
 * @param confidence 0 to 1, the mean over what was read; 0 where nothing was
 */
public record OcrText(String text, double confidence) {

  static final OcrText NOTHING = new OcrText("", 0);

  /** Share of Chinese characters among the letters and digits; 0 where there are none. */
  double chineseShare() {
    long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
    long chinese = text.codePoints().filter(OcrText::isChinese).count();
    return letters == 0 ? 0 : (double) chinese / letters;
  }

  private static boolean isChinese(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
