package io.syllabus.udfs.segment;

/**
 * A line with something to see on it.
 *
 * @param start UTF-16 offset in the joined pages of the first character that is not blank
 * @param end UTF-16 offset after the last one
 * @param text what is visible from start to end
 * @param page index of the page, from 0
 * @param gap what lies between it and the line before
 */
record Line(int start, int end, String text, int page, Gap gap) {
  enum Gap {
    NONE,
    BLANK_LINE,
    PAGE_BREAK
  }

  private static final String SENTENCE_END = ".!?。！？；;…";
  private static final String CLOSING = "\"'”’」』）)】]*_";

  boolean endsWithColon() {
    int last = lastMark();
    return last == ':' || last == '：';
  }

  /** Whether a sentence, an item or a lead-in ends with the line. */
  boolean isComplete() {
    return SENTENCE_END.indexOf(lastMark()) >= 0 || endsWithColon();
  }

  boolean endsSentence() {
    return ".!?。！？".indexOf(lastMark()) >= 0;
  }

  /** The last character, closing quotes and brackets aside. */
  private int lastMark() {
    int end = text.length();
    while (end > 1 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 ? ' ' : text.charAt(end - 1);
  }

  /** As much of the line as a grammar may look at, so that a line of a megabyte costs no more. */
  String head() {
    return text.length() <= 300 ? text : text.substring(0, 300);
  }

  boolean isTableRow() {
    return text.length() > 1 && text.startsWith("|");
  }
}
