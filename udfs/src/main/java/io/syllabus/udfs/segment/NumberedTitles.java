package io.syllabus.udfs.segment;

import java.util.List;

/** Tells numbered lines that are headings from those that begin a clause. */
final class NumberedTitles {
  private final List<Line> lines;
  private final Paragraphs paragraphs;
  private final Series series;

  NumberedTitles(List<Line> lines, Paragraphs paragraphs, Series series) {
    this.lines = lines;
    this.paragraphs = paragraphs;
    this.series = series;
  }

  /** Whether the numbered line is a heading: by its words, its series, and what comes next. */
  boolean isTitle(int i, Marker marker) {
    Line next = i + 1 < lines.size() ? lines.get(i + 1) : null;
    if (next == null
        || next.text().startsWith("#")
        || Character.isLowerCase(next.text().codePointAt(0))) {
      return false;
    }
    if (Titles.introduces(marker, next)) {
      return true;
    }
    String rest = Titles.plain(marker.rest());
    if (endsAt(i + 1, marker) || !(rest.isEmpty() || Titles.isTitle(rest))) {
      return false;
    }
    boolean breaks = paragraphs.breaks(lines.get(i), next);
    return rest.isEmpty()
        || paragraphs.parts(next)
        || series.saysTitles(marker, i)
        || (breaks && (paragraphs.isShort(lines.get(i)) || !series.saysSentences(marker, i)));
  }

  /** Whether the next number is no part of this one: nothing stands below it. */
  private boolean endsAt(int next, Marker marker) {
    return series.readings(next).stream()
        .anyMatch(
            other ->
                marker.isLike(other)
                    || (marker.isDecimal()
                        && other.isDecimal()
                        && other.depth() > 1
                        && other.depth() < marker.depth()));
  }

  /**
   * The lines of the heading: a number that stands alone takes the short line below as its name.
   */
  List<Line> lines(int i, Marker marker) {
    return lines.subList(i, i + (takesNext(i, marker) ? 2 : 1));
  }

  /** The heading as a path shows it. */
  String label(int i, Marker marker) {
    if (takesNext(i, marker)) {
      return Heading.label(marker.label() + " " + lines.get(i + 1).head());
    }
    boolean runTogether = lines.get(i).head().equals(marker.label() + marker.rest());
    return Heading.label(runTogether ? marker.label() + " " + marker.rest() : lines.get(i).head());
  }

  private boolean takesNext(int i, Marker marker) {
    return marker.rest().isEmpty() && isName(i + 1);
  }

  private boolean isName(int i) {
    return i + 1 < lines.size()
        && !lines.get(i).text().startsWith("#")
        && !lines.get(i).isTableRow()
        && MarkerGrammar.readings(lines.get(i).head()).isEmpty()
        && Titles.isTitle(lines.get(i).head());
  }
}
