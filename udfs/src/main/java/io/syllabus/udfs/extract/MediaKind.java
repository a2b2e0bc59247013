package io.syllabus.udfs.extract;

/** How the XHTML of a media type is to be read. */
enum MediaKind {
  /** Line breaks of the source mean nothing. */
  HTML,
  /** Paragraphs are found by distance, their lines are those of the page. */
  PDF,
  /** The title is the subject. */
  MAIL,
  OTHER;

  static MediaKind of(String mediaType) {
    if (mediaType == null) {
      return OTHER;
    }
    if (mediaType.startsWith("application/pdf")) {
      return PDF;
    }
    if (mediaType.startsWith("message/rfc822")) {
      return MAIL;
    }
    return mediaType.startsWith("text/html")
            || mediaType.startsWith("application/xhtml+xml")
            || mediaType.startsWith("application/epub")
        ? HTML
        : OTHER;
  }

  boolean spacedParagraphs() {
    return this == HTML || this == PDF;
  }

  /** Whether its title is what a reader sees at the top; other files' are often a tool's own. */
  boolean showsTitle() {
    return this == HTML || this == MAIL;
  }
}
