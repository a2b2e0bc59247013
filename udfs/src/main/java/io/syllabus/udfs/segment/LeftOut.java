package io.syllabus.udfs.segment;

/**
 * Text of a page that is in no piece, and why.
 *
 * @param reason {@link #TOO_SHORT}, {@link #CONTENTS}, {@link #PAGE_NUMBER}, {@link #FRONT_MATTER},
 *     {@link #MARKUP}, {@link #CAPTION}, {@link #NAVIGATION} or {@link #NO_BODY}
 * @param page number of the page
 * @param start code point on the page
 * @param end code point on the page, exclusive
 */
public record LeftOut(String reason, int page, int start, int end) {
  /** Stands alone, but says too little. */
  public static final String TOO_SHORT = "tooShort";

  /** A table of contents, a list of figures or tables. */
  public static final String CONTENTS = "tableOfContents";

  /** A number of a page that the extraction did not mark as furniture. */
  public static final String PAGE_NUMBER = "pageNumber";

  /** Settings at the head of a Markdown file, between two rules. */
  public static final String FRONT_MATTER = "frontMatter";

  /** Comments, shortcodes, tags, targets of links, time codes: nobody reads them. */
  public static final String MARKUP = "markup";

  /** Links and buttons that a page shows around its text. */
  public static final String NAVIGATION = "navigation";

  /** A lead-in that the fields of its table name. */
  public static final String CAPTION = "caption";

  /** A heading with nothing below it. */
  public static final String NO_BODY = "emptySection";
}
