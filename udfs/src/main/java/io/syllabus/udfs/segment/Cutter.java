package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts a range that is too long: at blank lines, then at line ends, then at sentences. */
final class Cutter {
  private static final String SENTENCE_ENDS = "。！？；!?;";
  private final Flow flow;
  private final int most;

  Cutter(Flow flow, int most) {
    this.flow = flow;
    this.most = most;
  }

  /** Ranges of at most the length that together hold the range, but for white space. */
  List<Span> cut(int start, int end) {
    List<Span> parts = new ArrayList<>();
    int from = start;
    while (end - from > most) {
      int at = best(from, Math.min(end, from + most));
      add(parts, from, at);
      from = at;
    }
    add(parts, from, end);
    return parts;
  }

  private void add(List<Span> parts, int start, int end) {
    Span part = flow.trimmed(start, end);
    if (part != null) {
      parts.add(part);
    }
  }

  /** The best place to cut in the second half of what fits. */
  private int best(int from, int to) {
    int least = from + (to - from) / 2;
    int at = to;
    int rank = 0;
    for (int i = to; i > least; i--) {
      int own = rank(i);
      if (own > rank) {
        rank = own;
        at = i;
      }
    }
    return at;
  }

  /** How well a cut before this code point reads. */
  private int rank(int i) {
    int before = flow.point(i - 1);
    if (before == '\n') {
      return i > 1 && flow.point(i - 2) == '\n' ? 5 : 4;
    }
    if (SENTENCE_ENDS.indexOf(before) >= 0) {
      return 3;
    }
    boolean space = Character.isWhitespace(before);
    if (space && i > 1 && flow.point(i - 2) == '.') {
      return 3;
    }
    return space ? 1 : 0;
  }
}
