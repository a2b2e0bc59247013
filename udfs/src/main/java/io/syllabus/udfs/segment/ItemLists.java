package io.syllabus.udfs.segment;

import java.util.List;

/**
 * Tells the numbered steps or points of one list, which stay together, from clauses, which stand
 * for themselves.
 */
final class ItemLists {
  private final List<Line> lines;
  private final Series series;
  private final int max;

  ItemLists(List<Line> lines, Series series, int max) {
    this.lines = lines;
    this.series = series;
    this.max = max;
  }

  /**
   * Whether a list begins at the line.
   *
   * @param underHeading whether the innermost heading cannot be parted by such numbers
   */
  boolean begins(int i, Marker marker, boolean underHeading) {
    return marker.isFirst()
        && !marker.isMajor()
        && ((underHeading && fits(i)) || saysOnlyWords(i, marker));
  }

  /** Whether all until the next heading fits into one piece. */
  private boolean fits(int first) {
    int length = 0;
    for (int i = first; i < lines.size() && length <= max && !ends(i); i++) {
      length += lines.get(i).text().length();
    }
    return length <= max;
  }

  private boolean ends(int i) {
    return lines.get(i).text().startsWith("#")
        || series.readings(i).stream().anyMatch(Marker::isMajor);
  }

  /** Two numbers or more behind each of which stand a few words, and then something else. */
  private boolean saysOnlyWords(int first, Marker marker) {
    int i = first;
    for (Marker next = marker; next != null; next = successor(i, next)) {
      if (!Titles.isTitle(next.rest())) {
        return false;
      }
      i++;
    }
    boolean followed = i < lines.size() && !ends(i);
    return i - first > 1 && !(followed && lines.get(i).gap() == Line.Gap.NONE);
  }

  private Marker successor(int i, Marker marker) {
    return i == lines.size()
        ? null
        : series.readings(i).stream()
            .filter(next -> next.isLike(marker) && next.isNextTo(marker))
            .findFirst()
            .orElse(null);
  }
}
