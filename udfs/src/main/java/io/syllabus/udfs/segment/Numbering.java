package io.syllabus.udfs.segment;

import java.util.List;

/**
 * Decides whether a number at the head of a line counts: by what stands before the line, by the
 * numbers that are open, and by those that come later. A wrapped line that happens to begin with a
 * number continues no series.
 */
final class Numbering {
  private final Outline outline;
  private final List<Line> lines;
  private final Paragraphs paragraphs;
  private final Series series;

  Numbering(Outline outline, List<Line> lines, Paragraphs paragraphs, Series series) {
    this.outline = outline;
    this.lines = lines;
    this.paragraphs = paragraphs;
    this.series = series;
  }

  /** The reading of the line's number that fits, null if none does. */
  Marker accept(int i, PieceDraft draft) {
    Line line = lines.get(i);
    Line before = i == 0 ? null : lines.get(i - 1);
    boolean broken = draft == null || paragraphs.breaks(before, line);
    Marker possible = null;
    for (Marker marker : series.readings(i)) {
      if (isNext(marker) && (broken || isExpected(marker, draft, i))) {
        return marker;
      }
      if (possible == null && broken && !startsSmall(marker.rest()) && isPossible(marker, i)) {
        possible = marker;
      }
    }
    return possible == null && broken ? bareTitle(i) : possible;
  }

  /** "1 Scope" is a heading where "1.1" comes next, or as one of a series of headings. */
  private Marker bareTitle(int i) {
    Marker marker = MarkerGrammar.bare(lines.get(i).head()).orElse(null);
    if (marker == null || i + 1 == lines.size() || !Titles.isTitle(marker.rest())) {
      return null;
    }
    Level sibling = outline.sibling(marker);
    boolean heads = series.heads(marker, i);
    if (!isNext(marker) && !(heads && sibling == null)) {
      return null;
    }
    boolean goesOn = sibling != null && !sibling.isItem();
    return goesOn || heads || Titles.introduces(marker, lines.get(i + 1)) ? marker : null;
  }

  /** A sentence that only begins with a number goes on in small letters. */
  private static boolean startsSmall(String rest) {
    return !rest.isEmpty() && Character.isLowerCase(rest.codePointAt(0));
  }

  private boolean isNext(Marker marker) {
    Level sibling = outline.sibling(marker);
    return sibling == null ? marker.isFirst() : marker.isNextTo(sibling.marker());
  }

  /**
   * In the middle of a sentence only what continues a series counts, or opens one of items; not
   * where the sentence goes on, or the number comes again at the head of a paragraph.
   */
  private boolean isExpected(Marker marker, PieceDraft draft, int i) {
    if (startsSmall(marker.rest()) || Titles.isOpen(draft.last().text())) {
      return false;
    }
    return !series.comesAgain(marker, i)
        && (outline.sibling(marker) != null || (draft.isClause() && !marker.isMajor()));
  }

  private boolean isPossible(Marker marker, int i) {
    Level sibling = outline.sibling(marker);
    if (sibling == null) {
      return marker.isFirst() || marker.isMajor() || series.goesOn(marker, i);
    }
    Marker open = sibling.marker();
    return marker.isFirst()
        || marker.follows(open)
        || (marker.scheme().isRanked() && marker.last() > open.last())
        || (marker.depth() > 1 && marker.numbers().get(0) == open.numbers().get(0) + 1);
  }

  /** Whether the number belongs to an item of the draft rather than to a clause of its own. */
  boolean isItem(Marker marker, PieceDraft draft) {
    Level sibling = outline.sibling(marker);
    if (draft == null) {
      return sibling != null && sibling.isItem();
    }
    if (sibling != null && !(marker.isFirst() && draft.last().endsWithColon())) {
      return sibling.isItem();
    }
    if (marker.scheme().isRanked()) {
      return false;
    }
    return draft.last().endsWithColon() || (draft.isClause() && !marker.isMajor());
  }
}
