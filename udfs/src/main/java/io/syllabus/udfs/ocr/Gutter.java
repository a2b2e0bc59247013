package io.syllabus.udfs.ocr;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** The white band between two columns of running text, told from that between a table's cells. */
final class Gutter {

  private static final double CROSSING = 0.45; // share of lines that may span columns
  private static final double MARGIN = 0.5; // heights of a line that a left edge may waver
  private static final double INDENT = 3; // heights of a line
  private static final int COLUMN_LINES = 4;
  private static final int AROUND = 2; // lines before, and after, that have the same room
  private static final double FULL = 0.35; // share of full lines, even in short paragraphs
  private static final double FULL_IN_ROWS = 0.5; // where it could be a table
  private static final double ROWS = 0.7; // share of lines level with one before the gutter
  private static final double SLACK = 3; // heights that a line leaves free where no word fits
  private static final double NARROWEST = 7; // heights; cells of numbers and dates have less

  private Gutter() {}

  /** An x in it: where the fewest lines cross and both sides are running text. */
  static OptionalDouble of(List<TextBox> boxes) {
    double best = Double.NaN;
    long fewest = Math.round(boxes.size() * CROSSING) + 1;
    for (double x : boxes.stream().mapToDouble(Gutter::before).distinct().sorted().toArray()) {
      long crossing = boxes.stream().filter(box -> box.crosses(x)).count();
      if (crossing < fewest && parts(boxes, x)) {
        fewest = crossing;
        best = x;
      }
    }
    return Double.isNaN(best) ? OptionalDouble.empty() : OptionalDouble.of(best);
  }

  /** Without the margin, one line of a column would have others cross. */
  private static double before(TextBox box) {
    return box.left() - MARGIN * box.height();
  }

  private static boolean parts(List<TextBox> boxes, double x) {
    List<TextBox> before = boxes.stream().filter(box -> box.right() <= x).toList();
    List<TextBox> behind = boxes.stream().filter(box -> startsAt(box, x)).toList();
    double full = Math.min(fullShare(before), fullShare(behind));
    return full > FULL_IN_ROWS || (full > FULL && !areRows(before, behind));
  }

  /** Whether what is behind stands level with what is before, as a table's cells do. */
  private static boolean areRows(List<TextBox> before, List<TextBox> behind) {
    long level = behind.stream().filter(box -> before.stream().anyMatch(box::isLevel)).count();
    return level > ROWS * behind.size();
  }

  /** Behind the next column there may be more, so that one is told by its left edge. */
  private static boolean startsAt(TextBox box, double x) {
    return box.left() >= x && box.left() < x + INDENT * box.height();
  }

  /** Share of long lines that end where the lines around them do; cells end anywhere. */
  private static double fullShare(List<TextBox> boxes) {
    if (boxes.size() < COLUMN_LINES) {
      return 0;
    }
    List<TextBox> sorted =
        boxes.stream().sorted(Comparator.comparingDouble(TextBox::middle)).toList();
    int full = 0;
    int lines = 0;
    for (int i = 0; i < sorted.size(); i++) {
      TextBox box = sorted.get(i);
      int from = Math.max(0, i - AROUND);
      int to = Math.min(sorted.size(), i + AROUND + 1);
      full += isFull(box, sorted.subList(from, to)) ? 1 : 0;
      lines += i > 0 && box.isLevel(sorted.get(i - 1)) ? 0 : 1; // one set wide comes in pieces
    }
    return (double) full / lines;
  }

  private static boolean isFull(TextBox line, List<TextBox> around) {
    double left = around.stream().mapToDouble(TextBox::left).min().orElse(0);
    double right = around.stream().mapToDouble(TextBox::right).max().orElse(0);
    double free = right - left - line.width();
    return line.width() > NARROWEST * line.height() && free < SLACK * line.height();
  }
}
