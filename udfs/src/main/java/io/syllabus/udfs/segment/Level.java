package io.syllabus.udfs.segment;

import java.util.List;

/** An open heading, clause or item. */
final class Level {
  private final Marker marker;
  private final int heading;
  private final String label;
  private final boolean item;
  private final List<Line> titleLines;
  private boolean used;

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
    return new Level(marker, heading, label, false, List.copyOf(lines));
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

  boolean isHeading() {
    return heading > 0;
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

  boolean contains(Level other) {
    if (marker != null && other.marker != null) {
      if (marker.scheme().isRanked() && other.marker.scheme().isRanked()) {
        return marker.scheme().rank() < other.marker.scheme().rank();
      }
      if (marker.scheme() == other.marker.scheme() && marker.scheme() == Scheme.DECIMAL) {
        return marker.depth() < other.marker.depth() || (isHeading() && !other.isHeading());
      }
    }
    return isHeading()
        ? !other.isHeading() || heading < other.heading
        : !other.isHeading() && !other.marker.scheme().isRanked();
  }
}
