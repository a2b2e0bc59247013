package io.syllabus.udfs.extract;

import io.syllabus.udfs.text.Span;
import java.util.stream.IntStream;

/** What is to be seen of a page, without the empty lines around it. */
final class Seen {
  private Seen() {}

  static String of(Page page) {
    int[] points = page.text().codePoints().toArray();
    boolean[] hidden = new boolean[points.length];
    for (Span span : page.furniture()) {
      IntStream.range(span.start(), span.end()).forEach(i -> hidden[i] = true);
    }
    StringBuilder seen = new StringBuilder();
    IntStream.range(0, points.length)
        .filter(i -> !hidden[i])
        .forEach(i -> seen.appendCodePoint(points[i]));
    return seen.toString().strip();
  }
}
