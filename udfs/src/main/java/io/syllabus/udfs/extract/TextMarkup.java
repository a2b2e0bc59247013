package io.syllabus.udfs.extract;

import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes what a text file marks by its own signs as a page does: titles as Markdown headings,
 * tables as rows. Knows plain text, Markdown, reStructuredText and AsciiDoc.
 */
final class TextMarkup {

  private static final Pattern ASCIIDOC_TITLE = Pattern.compile("={1,6} \\S.*");

  private TextMarkup() {}

  /** The page as it reads; itself where its media type has no such signs. */
  static Page read(Page page, String mediaType) {
    if (!page.furniture().isEmpty()) {
      return page; // whose lines have their places
    }
    String type = mediaType == null ? "" : mediaType.replaceFirst(";.*", "").strip();
    List<String> lines = List.of(page.text().split("\n", -1));
    return switch (type) {
      case "text/plain" -> page(page, UnderlinedTitles.write(lines), new BitSet());
      case "text/x-web-markdown" ->
          page(page, MarkdownEntities.write(UnderlinedTitles.write(lines)), new BitSet());
      case "text/x-asciidoc" -> page(page, UnderlinedTitles.write(asciidoc(lines)), new BitSet());
      case "text/x-rst" -> {
        List<String> tables = RstTables.write(UnderlinedTitles.write(lines));
        RstText.Written written = RstText.write(tables);
        yield page(page, written.lines(), written.aside());
      }
      default -> page;
    };
  }

  private static List<String> asciidoc(List<String> lines) {
    return lines.stream().map(TextMarkup::asciidoc).toList();
  }

  private static String asciidoc(String line) {
    if (!ASCIIDOC_TITLE.matcher(line).matches()) {
      return line;
    }
    int depth = line.indexOf(' ');
    return "#".repeat(depth) + line.substring(depth);
  }

  private static Page page(Page page, List<String> lines, BitSet aside) {
    List<Span> furniture = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int end = start + line.codePointCount(0, line.length());
      if (aside.get(i) && !line.isBlank()) {
        furniture.add(new Span(start, end));
      }
      start = end + 1;
    }
    String text = String.join("\n", lines);
    return text.equals(page.text()) && aside.isEmpty()
        ? page
        : new Page(page.number(), text, page.method(), page.confidence(), furniture, page.fields());
  }
}
