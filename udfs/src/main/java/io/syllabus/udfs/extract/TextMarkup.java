package io.syllabus.udfs.extract;

import java.util.List;

/**
 * Writes what a text file marks by its own signs as a page does: titles as Markdown headings,
 * tables as rows. Knows plain text, Markdown, reStructuredText and AsciiDoc.
 */
final class TextMarkup {

  private TextMarkup() {}

  /** The page as it reads; itself where its media type has no such signs. */
  static Page read(Page page, String mediaType) {
    if (mediaType == null || !mediaType.startsWith("text/") || !page.furniture().isEmpty()) {
      return page; // furniture has its places in the lines
    }
    String type = mediaType.replaceFirst(";.*", "").strip();
    List<String> lines = List.of(page.text().split("\n", -1));
    return switch (type) {
      case "text/plain" -> MarkedText.of(UnderlinedTitles.write(lines)).page(page);
      case "text/markdown", "text/x-web-markdown" ->
          MarkedText.of(MarkdownEntities.write(UnderlinedTitles.writeMarkdown(lines))).page(page);
      case "text/x-asciidoc" -> AsciidocText.write(lines).page(page);
      case "text/x-rst" -> RstText.write(UnderlinedTitles.write(lines)).page(page);
      default -> page;
    };
  }
}
