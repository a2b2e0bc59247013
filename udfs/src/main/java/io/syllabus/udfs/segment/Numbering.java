package io.syllabus.udfs.segment;

import java.util.List;

/**
 * Decides whether a number at the head of a line counts: by what stands before the line, and by the
 * numbers that are open. A wrapped line that happens to begin with a number continues no series.
 */
final class Numbering {
  private static final double SHORT = 0.6;
  private static final double SPACED = 0.6;

  private final Outline outline;
  private final int width;
  private final boolean spaced;

  Numbering(Outline outline, List<Line> lines) {
    this.outline = outline;
    this.width = width(lines);
    this.spaced = spaced(lines);
  }

  /** Whether blank lines stand between most lines, so that they mean nothing. */
  private static boolean spaced(List<Line> lines) {
    long gaps = lines.stream().filter(line -> line.gap() == Line.Gap.BLANK_LINE).count();
    return gaps > SPACED * lines.size();
  }

  /** The length that nine in ten lines do not exceed. */
  private static int width(List<Line> lines) {
    int[] lengths = lines.stream().mapToInt(line -> line.text().length()).sorted().toArray();
    return lengths.length == 0 ? 0 : lengths[lengths.length * 9 / 10];
  }

  /** Whether a paragraph ends between the lines, as far as layout and punctuation tell. */
  boolean breaks(Line before, Line line) {
    return before == null
        || (line.gap() == Line.Gap.BLANK_LINE && !spaced)
        || before.isComplete()
        || before.text().length() < SHORT * width;
  }

  /**
   * The reading of the line's number that fits, null if none does.
   *
   * @param next the line after it, null at the end
   */
  Marker accept(Line line, Line next, boolean broken, Draft draft) {
    Marker possible = null;
    for (Marker marker : MarkerGrammar.readings(line.head())) {
      if (isNext(marker) && (broken || isExpected(marker, draft))) {
        return marker;
      }
      if (possible == null && broken && !startsSmall(marker.rest()) && isPossible(marker)) {
        possible = marker;
      }
    }
    return possible == null && broken ? bareTitle(line, next) : possible;
  }

  /** "1 Scope" is a heading where "1.1" comes next, or where it continues a series of headings. */
  private Marker bareTitle(Line line, Line next) {
    Marker marker = MarkerGrammar.bare(line.head()).orElse(null);
    if (marker == null || next == null || !isNext(marker) || !Titles.isTitle(marker.rest())) {
      return null;
    }
    Level sibling = outline.sibling(marker);
    boolean series = sibling != null && !sibling.isItem();
    return series || Titles.introduces(marker, next) ? marker : null;
  }

  /** A sentence that only begins with a number goes on in small letters. */
  private static boolean startsSmall(String rest) {
    return !rest.isEmpty() && Character.isLowerCase(rest.codePointAt(0));
  }

  private boolean isNext(Marker marker) {
    Level sibling = outline.sibling(marker);
    return sibling == null ? marker.isFirst() : marker.isNextTo(sibling.marker());
  }

  /** In the middle of a sentence only what continues a series counts, or opens one of items. */
  private boolean isExpected(Marker marker, Draft draft) {
    return outline.sibling(marker) != null || (draft.isClause() && !marker.isMajor());
  }

  private boolean isPossible(Marker marker) {
    Level sibling = outline.sibling(marker);
    if (sibling == null) {
      return marker.isFirst() || marker.isMajor();
    }
    Marker open = sibling.marker();
    return marker.isFirst()
        || marker.follows(open)
        || (marker.scheme().isRanked() && marker.last() > open.last())
        || (marker.depth() > 1 && marker.numbers().get(0) == open.numbers().get(0) + 1);
  }

  /** Whether the number belongs to an item of the draft rather than to a clause of its own. */
  boolean isItem(Marker marker, Draft draft) {
    if (draft == null) {
      return false;
    }
    Level sibling = outline.sibling(marker);
    if (sibling != null && !(marker.isFirst() && draft.last().endsWithColon())) {
      return sibling.isItem();
    }
    if (marker.scheme().isRanked()) {
      return false;
    }
    return draft.last().endsWithColon() || (draft.isClause() && !marker.isMajor());
  }
}
