package io.syllabus.udfs.segment;

import io.syllabus.udfs.extract.Page;
import io.syllabus.udfs.text.Blank;
import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
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
  private final String text;
  private final BitSet furniture;
  private final List<LeftOut> hidden = new ArrayList<>();
  private final int[] codePoints; // before each offset
  private final int[] visible; // code points before each offset that are no furniture

  JoinedPages(List<Page> pages) {
    this.pages = pages;
    this.pageStarts = new int[pages.size()];
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      pageStarts[i] = joined.length();
      joined.append(pages.get(i).text()).append(i + 1 < pages.size() ? "\n" : "");
    }
    text = joined.toString();
    codePoints = new int[text.length() + 1];
    visible = new int[text.length() + 1];
    countCodePoints();
    furniture = furniture();
    countVisible();
  }

  /** The whole text, with all that is not seen. */
  String raw() {
    return text;
  }

  /** Takes ranges out of what is seen; they leave for a reason. */
  void hide(String reason, List<Span> ranges) {
    for (Span range : ranges) {
      int end = skipBlankBack(range.start(), range.end());
      for (int start = skipBlank(range.start(), end); start < end; ) {
        int feed = text.indexOf('\n', start);
        int stop = feed < 0 ? end : Math.min(feed, end);
        int page = page(start);
        int seen = skipBlankBack(start, stop);
        hidden.add(leftOut(reason, page, start, seen));
        furniture.set(start, seen);
        start = skipBlank(stop, end);
      }
    }
    countVisible();
  }

  /** What {@link #hide} took out. */
  List<LeftOut> hidden() {
    return hidden;
  }

  private void countCodePoints() {
    for (int i = 0; i < text.length(); i++) {
      codePoints[i + 1] = codePoints[i] + (endsCharacter(i) ? 1 : 0);
    }
  }

  private void countVisible() {
    for (int i = 0; i < text.length(); i++) {
      visible[i + 1] = visible[i] + (endsCharacter(i) && !furniture.get(i) ? 1 : 0);
    }
  }

  /** False for the first half of a pair. */
  private boolean endsCharacter(int i) {
    return !Character.isHighSurrogate(text.charAt(i))
        || i + 1 == text.length()
        || !Character.isLowSurrogate(text.charAt(i + 1));
  }

  private BitSet furniture() {
    BitSet set = new BitSet(text.length());
    for (int i = 0; i < pages.size(); i++) {
      int end = pageStarts[i] + pages.get(i).text().length();
      for (Span span : pages.get(i).furniture()) {
        set.set(offset(i, span.start(), end), offset(i, span.end(), end));
      }
    }
    return set;
  }

  /** Offset of a page's code point, at most the page's end. */
  private int offset(int page, int codePoint, int end) {
    int start = pageStarts[page];
    if (codePoint >= codePoints[end] - codePoints[start]) {
      return end;
    }
    int found = Arrays.binarySearch(codePoints, start, end, codePoints[start] + codePoint);
    return found > 0 && codePoints[found - 1] == codePoints[found] ? found - 1 : found;
  }

  String text(int start, int end) {
    if (furniture.isEmpty()) {
      return text.substring(start, end);
    }
    StringBuilder seen = new StringBuilder();
    for (int i = furniture.nextClearBit(start); i < end; ) {
      int stop = furniture.nextSetBit(i);
      stop = stop < 0 ? end : Math.min(stop, end);
      seen.append(text, i, stop);
      i = furniture.nextClearBit(stop);
    }
    return seen.toString();
  }

  /** Code points that {@link #text(int, int)} gives. */
  int length(int start, int end) {
    return visible[end] - visible[start];
  }

  /** Whether nothing is to be seen at the offset. */
  boolean isBlank(int offset) {
    return furniture.get(offset) || Blank.isBlank(text.charAt(offset));
  }

  /** The text with its furniture. */
  String raw(int start, int end) {
    return text.substring(start, end);
  }

  int skipBlank(int from, int to) {
    int start = from;
    while (start < to && isBlank(start)) {
      start++;
    }
    return start;
  }

  int skipBlankBack(int from, int to) {
    int end = to;
    while (end > from && isBlank(end - 1)) {
      end--;
    }
    return end;
  }

  /** The offset that lies so many visible code points on. */
  int advance(int start, int characters) {
    int goal = visible[start] + characters;
    int found = Arrays.binarySearch(visible, start, visible.length, goal);
    while (visible[found - 1] == goal) {
      found--;
    }
    return found;
  }

  /** The last blank at most so far before the offset, otherwise the offset. */
  int lastBlank(int start, int offset, int distance) {
    for (int i = offset; i > start && i > offset - distance; i--) {
      if (isBlank(i)) {
        return i;
      }
    }
    return offset;
  }

  /** Lines with something to see on them. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int page = 0;
    Line.Gap gap = Line.Gap.PAGE_BREAK;
    for (int start = 0; start <= text.length(); ) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      while (page + 1 < pageStarts.length && pageStarts[page + 1] <= start) {
        page++;
        gap = Line.Gap.PAGE_BREAK;
      }
      Line line = line(start, end, page, gap);
      if (line != null) {
        lines.add(line);
        gap = Line.Gap.NONE;
      } else if (gap == Line.Gap.NONE && furniture.get(start, end).isEmpty()) {
        gap = Line.Gap.BLANK_LINE;
      }
      start = end + 1;
    }
    return lines;
  }

  private Line line(int from, int to, int page, Line.Gap gap) {
    int start = skipBlank(from, to);
    int end = skipBlankBack(start, to);
    return start == end ? null : new Line(start, end, text(start, end), page, gap);
  }

  Piece piece(String kind, List<String> path, Span range, Map<String, String> fields) {
    int first = page(range.start());
    int last = page(range.end() - 1);
    return new Piece(
        kind,
        path,
        pages.get(first).number(),
        pages.get(last).number(),
        codePoints[range.start()] - codePoints[pageStarts[first]],
        codePoints[range.end()] - codePoints[pageStarts[last]],
        text(range.start(), range.end()),
        null,
        fields);
  }

  LeftOut leftOut(String reason, Line line) {
    return leftOut(reason, line.page(), line.start(), line.end());
  }

  private LeftOut leftOut(String reason, int page, int start, int end) {
    int base = codePoints[pageStarts[page]];
    int number = pages.get(page).number();
    return new LeftOut(reason, number, codePoints[start] - base, codePoints[end] - base);
  }

  /** Indexes of the lines that are code, fences and all. */
  BitSet code(List<Line> lines) {
    BitSet code = new BitSet();
    Iterator<Span> blocks = CodeBlocks.of(text).iterator();
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
    return line.start() > 0 && text.charAt(line.start() - 1) != '\n';
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
