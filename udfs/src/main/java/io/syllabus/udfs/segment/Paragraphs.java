package io.syllabus.udfs.segment;

import java.util.List;

/** Tells where a paragraph ends, as far as layout and punctuation tell. */
final class Paragraphs {
  private static final double SHORT = 0.6;
  private static final double VERY_SHORT = 0.35;
  private static final double SPACED = 0.6;

  private final int width;
  private final boolean spaced;

  Paragraphs(List<Line> lines) {
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

  /**
   * Whether one ends between the lines.
   *
   * @param before null at the start
   */
  boolean breaks(Line before, Line line) {
    return before == null
        || parts(line)
        || before.isComplete()
        || (before.text().length() < SHORT * width && !Titles.isOpen(before.text()));
  }

  /** Whether the line is too short to have been wrapped. */
  boolean isShort(Line line) {
    return line.text().length() < VERY_SHORT * width;
  }

  /** Whether a blank line that means something stands before the line. */
  boolean parts(Line line) {
    return line.gap() == Line.Gap.BLANK_LINE && !spaced;
  }
}
