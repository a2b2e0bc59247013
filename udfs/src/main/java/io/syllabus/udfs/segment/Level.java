package io.syllabus.udfs.segment;

import java.util.ArrayList;
import java.util.List;

/** An open heading, clause or item. */
final class Level {
  private final Marker marker;
  private final int heading;
  private final String label;
  private final boolean item;
  private final List<Line> titleLines;
  private boolean used;
  private boolean title;

  private Level(Marker marker, int heading, String label, boolean item, List<Line> titleLines) {
    this.marker = marker;
    this.heading = heading;
    this.label = label;
    this.item = item;
    this.titleLines = titleLines;
  }

  /**
   * A line that is only a heading.
   *
   * @param heading Markdown depth, 0 for a plain line
   * @param marker its number, null if it has none
   */
  static Level title(int heading, Marker marker, String label, List<Line> lines) {
    return new Level(marker, heading, label, false, new ArrayList<>(lines));
  }

  /** The title of the whole document, which holds all other headings. */
  static Level documentTitle(String label, List<Line> lines) {
    Level level = title(0, null, label, lines);
    level.title = true;
    return level;
  }

  static Level clause(Marker marker) {
    return new Level(marker, 0, marker.label(), false, List.of());
  }

  static Level item(Marker marker) {
    return new Level(marker, 0, marker.label(), true, List.of());
  }

  Marker marker() {
    return marker;
  }

  String label() {
    return label;
  }

  boolean isItem() {
    return item;
  }

  int heading() {
    return heading;
  }

  /** A heading of Markdown below the title, or 3.2, which no 1. can part. */
  boolean holdsLists() {
    return !title && (heading > 0 || (marker != null && marker.isDecimal() && marker.depth() > 1));
  }

  boolean isHeading() {
    return heading > 0 || title;
  }

  boolean isLike(Marker other) {
    return marker != null && marker.isLike(other);
  }

  /** Whether what stands below it is a clause rather than a section of prose. */
  boolean holdsClauses() {
    return marker != null && (marker.depth() > 1 || marker.scheme().rank() > Scheme.CHAPTER.rank());
  }

  void use() {
    used = true;
  }

  /** Lines of a heading that no piece names. */
  List<Line> unused() {
    return used ? List.of() : titleLines;
  }

  /** Whether the other heading says the same again before anything stands below this one. */
  boolean repeats(Level other) {
    return isHeading() && other.isHeading() && !used && label.equals(other.label);
  }

  /** Takes the other heading, which says the same, into this one. */
  Level with(Level repetition) {
    titleLines.addAll(repetition.titleLines);
    return this;
  }

  /** The first heading of a document, if it is one of the highest kind, is the document's title. */
  void callTitle() {
    title |= heading == 1 && marker == null;
  }

  /** Numbers that begin anew below a heading: 1. below 5.2; but not 6.1. */
  private boolean isList(Marker other) {
    return other.depth() == 1 || other.depth() > marker.depth();
  }

  boolean contains(Level other) {
    if (title && (other.marker != null || heading == 0)) {
      return true;
    }
    if (item && other.isHeading()) {
      return false; // point 5 of a list does not hold section 5.2
    }
    if (marker != null && other.marker != null) {
      if (marker.scheme().isRanked() && other.marker.scheme().isRanked()) {
        boolean styled = heading > 0 && other.heading > 0 && heading != other.heading;
        return styled
            ? heading < other.heading // Section 7 with its Part A
            : marker.scheme().rank() < other.marker.scheme().rank();
      }
      if (marker.isOuter(other.marker)) {
        return true;
      }
      if (marker.isDecimal() && other.marker.isDecimal()) {
        return isHeading() && (other.isHeading() ? heading < other.heading : isList(other.marker));
      }
    }
    return isHeading()
        ? !other.isHeading() || heading < other.heading
        : !other.isHeading() && !other.marker.scheme().isRanked();
  }
}
