package io.syllabus.udfs.extract;

import io.syllabus.udfs.text.Span;
import java.util.List;

/**
 * Closes the lines of a page that was set wide: where nearly every line stands between empty ones,
 * these tell its leading, not its paragraphs.
 */
final class DoubleSpacing {

  private static final int FEWEST = 4; // paragraphs
  private static final double SINGLE = 0.7; // share of paragraphs that are one line

  private DoubleSpacing() {}

  static Page close(Page page) {
    return isWide(page.text()) ? withoutEmptyLines(page) : page;
  }

  private static boolean isWide(String text) {
    List<String> paragraphs = List.of(text.strip().split("\n\n", -1));
    long single = paragraphs.stream().filter(paragraph -> paragraph.indexOf('\n') < 0).count();
    return paragraphs.size() >= FEWEST && single >= SINGLE * paragraphs.size();
  }

  private static Page withoutEmptyLines(Page page) {
    int[] before = page.text().codePoints().toArray();
    int[] moved = new int[before.length + 1]; // old offset → new offset
    StringBuilder text = new StringBuilder();
    int kept = 0;
    for (int i = 0; i < before.length; i++) {
      moved[i] = kept;
      if (before[i] != '\n' || i == 0 || before[i - 1] != '\n') {
        text.appendCodePoint(before[i]);
        kept++;
      }
    }
    moved[before.length] = kept;
    List<Span> furniture =
        page.furniture().stream()
            .map(span -> new Span(moved[span.start()], moved[span.end()]))
            .toList();
    return new Page(
        page.number(), text.toString(), page.method(), page.confidence(), furniture, page.fields());
  }
}
