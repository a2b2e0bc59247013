package io.syllabus.udfs.extract;

import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Lines being written as they read, and which of them a reader does not see. */
final class MarkedText {

  private final List<String> lines = new ArrayList<>();
  private final BitSet hidden = new BitSet();

  static MarkedText of(List<String> lines) {
    MarkedText text = new MarkedText();
    lines.forEach(text::show);
    return text;
  }

  void show(String line) {
    lines.add(line);
  }

  void hide(String line) {
    hidden.set(lines.size(), !line.isBlank());
    lines.add(line);
  }

  void code(List<String> listing) {
    lines.add("```");
    lines.addAll(listing);
    lines.add("```");
  }

  /** The page with this text and what is hidden as furniture; the page itself if it says so. */
  Page page(Page page) {
    String text = String.join("\n", lines);
    return text.equals(page.text()) && hidden.isEmpty()
        ? page
        : new Page(
            page.number(), text, page.method(), page.confidence(), furniture(), page.fields());
  }

  private List<Span> furniture() {
    List<Span> furniture = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int end = start + line.codePointCount(0, line.length());
      if (hidden.get(i)) {
        furniture.add(new Span(start, end));
      }
      start = end + 1;
    }
    return furniture;
  }
}
