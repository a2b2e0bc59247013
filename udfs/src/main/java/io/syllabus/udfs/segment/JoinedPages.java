package io.syllabus.udfs.segment;

import io.syllabus.udfs.extract.Page;
import io.syllabus.udfs.text.Blank;
import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Page texts joined by a line feed. Offsets are UTF-16 within; pieces that leave count code points.
 */
final class JoinedPages {
  private final List<Page> pages;
  private final int[] pageStarts;
  private final SeenText text;
  private final List<LeftOut> hidden = new ArrayList<>();

  JoinedPages(List<Page> pages) {
    this.pages = pages;
    this.pageStarts = new int[pages.size()];
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      pageStarts[i] = joined.length();
      joined.append(pages.get(i).text()).append(i + 1 < pages.size() ? "\n" : "");
    }
    text = new SeenText(joined.toString());
    hideFurniture();
    text.count();
  }

  /** The whole text, with all that is not seen. */
  String raw() {
    return text.raw();
  }

  /** What is to be seen of it. */
  SeenText seen() {
    return text;
  }

  /** The first line where it is not seen: the title that a browser shows; empty otherwise. */
  String unseenHead() {
    String all = text.raw();
    int end = all.indexOf('\n') < 0 ? all.length() : all.indexOf('\n');
    return end > 0 && text.isHidden(0, end) ? Blank.strip(all.substring(0, end)) : "";
  }

  /** Takes ranges out of what is seen; they leave for a reason. */
  void hide(String reason, List<Span> ranges) {
    for (Span range : ranges) {
      int end = text.skipBlankBack(range.start(), range.end());
      for (int start = text.skipBlank(range.start(), end); start < end; ) {
        int feed = text.raw().indexOf('\n', start);
        int stop = feed < 0 ? end : Math.min(feed, end);
        int seen = text.skipBlankBack(start, stop);
        hidden.add(leftOut(reason, page(start), start, seen));
        text.hide(start, seen);
        start = text.skipBlank(stop, end);
      }
    }
    text.count();
  }

  /** What {@link #hide} took out. */
  List<LeftOut> hidden() {
    return hidden;
  }

  private void hideFurniture() {
    for (int i = 0; i < pages.size(); i++) {
      int start = pageStarts[i];
      int end = start + pages.get(i).text().length();
      for (Span span : pages.get(i).furniture()) {
        text.hide(text.offset(start, span.start(), end), text.offset(start, span.end(), end));
      }
    }
  }

  /** Lines with something to see on them. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int page = 0;
    Line.Gap gap = Line.Gap.PAGE_BREAK;
    String all = text.raw();
    for (int start = 0; start <= all.length(); ) {
      int feed = all.indexOf('\n', start);
      int end = feed < 0 ? all.length() : feed;
      while (page + 1 < pageStarts.length && pageStarts[page + 1] <= start) {
        page++;
        gap = Line.Gap.PAGE_BREAK;
      }
      Line line = line(start, end, page, gap);
      if (line != null) {
        lines.add(line);
        gap = Line.Gap.NONE;
      } else if (gap == Line.Gap.NONE && text.isWhole(start, end)) {
        gap = Line.Gap.BLANK_LINE;
      }
      start = end + 1;
    }
    return lines;
  }

  private Line line(int from, int to, int page, Line.Gap gap) {
    int start = text.skipBlank(from, to);
    int end = text.skipBlankBack(start, to);
    return start == end ? null : new Line(start, end, text.text(start, end), page, gap);
  }

  Piece piece(String kind, List<String> path, Span range, Map<String, String> fields) {
    int first = page(range.start());
    int last = page(range.end() - 1);
    return new Piece(
        kind,
        path,
        pages.get(first).number(),
        pages.get(last).number(),
        text.codePoints(range.start()) - text.codePoints(pageStarts[first]),
        text.codePoints(range.end()) - text.codePoints(pageStarts[last]),
        text.text(range.start(), range.end()),
        null,
        fields);
  }

  LeftOut leftOut(String reason, Line line) {
    return leftOut(reason, line.page(), line.start(), line.end());
  }

  private LeftOut leftOut(String reason, int page, int start, int end) {
    int base = text.codePoints(pageStarts[page]);
    int number = pages.get(page).number();
    return new LeftOut(reason, number, text.codePoints(start) - base, text.codePoints(end) - base);
  }

  /** Indexes of the lines that are code, fences and all. */
  BitSet code(List<Line> lines) {
    BitSet code = new BitSet();
    Iterator<Span> blocks = CodeBlocks.of(text.raw()).iterator();
    Span block = blocks.hasNext() ? blocks.next() : null;
    for (int i = 0; i < lines.size() && block != null; i++) {
      while (block != null && block.end() <= lines.get(i).start()) {
        block = blocks.hasNext() ? blocks.next() : null;
      }
      code.set(i, block != null && block.start() <= lines.get(i).start());
    }
    return code;
  }

  /** Whether it is a record that names more than its text. */
  boolean isRecord() {
    return pages.size() == 1 && !pages.get(0).fields().isEmpty();
  }

  /** Whether the line is set in from the margin. */
  boolean isIndented(Line line) {
    return line.start() > 0 && text.raw().charAt(line.start() - 1) != '\n';
  }

  private int page(int offset) {
    int low = 0;
    int high = pageStarts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pageStarts[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
