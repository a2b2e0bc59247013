package io.syllabus.udfs.segment;

/**
 * Text of a document that is in no piece.
 *
 * @param reason tooShort, tableOfContents, pageNumber or heading (of nothing)
 * @param page number of the page it starts on
 * @param start code point on that page
 * @param end code point on the page it ends on, exclusive
 */
public record LeftOut(String reason, int page, int start, int end) {
  static final String TOO_SHORT = "tooShort";
  static final String CONTENTS = "tableOfContents";
  static final String PAGE_NUMBER = "pageNumber";
  static final String HEADING = "heading";
}
