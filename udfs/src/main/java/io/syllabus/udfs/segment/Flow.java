package io.syllabus.udfs.segment;

import io.syllabus.udfs.extract.Page;
import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The page texts joined by line feeds, less the furniture, with the way back from every code point
 * to its page. Ranges are code points of this text.
 */
final class Flow {
  private int[] points;
  private int[] pages;
  private int[] offsets;
  private int length;

  Flow(List<Page> document) {
    int most = document.stream().mapToInt(page -> page.text().length() + 1).sum();
    points = new int[most];
    pages = new int[most];
    offsets = new int[most];
    for (int i = 0; i < document.size(); i++) {
      append(document.get(i), i + 1 < document.size());
    }
  }

  private void append(Page page, boolean more) {
    int[] text = page.text().codePoints().toArray();
    boolean[] furniture = new boolean[text.length];
    for (Span span : page.furniture()) {
      int end = Math.min(span.end(), text.length);
      Arrays.fill(furniture, Math.min(span.start(), end), end, true);
    }
    for (int i = 0; i < text.length; i++) {
      if (!furniture[i]) {
        add(text[i], page.number(), i);
      }
    }
    if (more) {
      add('\n', page.number(), text.length);
    }
  }

  private void add(int point, int page, int offset) {
    points[length] = point;
    pages[length] = page;
    offsets[length] = offset;
    length++;
  }

  /** A line, without its line feed. */
  record Line(int start, int end, String text) {
    boolean isBlank() {
      return text.isBlank();
    }
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= length; i++) {
      if (i == length || points[i] == '\n') {
        lines.add(new Line(start, i, text(start, i)));
        start = i + 1;
      }
    }
    return lines;
  }

  String text(int start, int end) {
    return new String(points, start, end - start);
  }

  /** The range without white space at its ends; null where nothing is left. */
  Span trimmed(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(points[from])) {
      from++;
    }
    while (to > from && isSpace(points[to - 1])) {
      to--;
    }
    return from == to ? null : new Span(from, to);
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  int point(int index) {
    return points[index];
  }

  int page(int index) {
    return pages[index];
  }

  int offset(int index) {
    return offsets[index];
  }

  LeftOut leftOut(String reason, Span range) {
    return new LeftOut(
        reason, page(range.start()), offset(range.start()), offset(range.end() - 1) + 1);
  }
}
