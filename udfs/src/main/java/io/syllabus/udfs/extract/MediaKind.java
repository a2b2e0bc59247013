package io.syllabus.udfs.extract;

/** How the XHTML of a media type is to be read. */
enum MediaKind {
  /** Line breaks of the source mean nothing. */
  HTML,
  /** Paragraphs are found by distance, their lines are those of the page. */
  PDF,
  OTHER;

  static MediaKind of(String mediaType) {
    if (mediaType == null) {
      return OTHER;
    }
    if (mediaType.startsWith("application/pdf")) {
      return PDF;
    }
    return mediaType.startsWith("text/html")
            || mediaType.startsWith("application/xhtml+xml")
            || mediaType.startsWith("application/epub")
        ? HTML
        : OTHER;
  }

  boolean spacedParagraphs() {
    return this != OTHER;
  }
}
