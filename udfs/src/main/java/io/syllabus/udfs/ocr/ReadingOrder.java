package io.syllabus.udfs.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Puts boxes into columns (recursive cuts, Nagy and Seth, 1984) and lines. */
final class ReadingOrder {

  private static final double SAME_LINE = 0.5; // of the height, between the middles
  private static final double FILLED = 0.6; // of a column's width, by its middle line
  private static final double CROSSING = 0.15; // share of lines that may span columns
  private static final double INDENT = 3; // heights of a line
  private static final int COLUMN_LINES = 4;

  private ReadingOrder() {}

  static String text(List<TextBox> boxes) {
    return blocks(boxes).stream()
        .flatMap(block -> lines(block).stream())
        .map(ReadingOrder::line)
        .collect(Collectors.joining("\n"));
  }

  /** Between lines that cross the gutter, the left column is read before the right one. */
  private static List<List<TextBox>> blocks(List<TextBox> boxes) {
    OptionalDouble gutter = gutter(boxes);
    if (gutter.isEmpty()) {
      return List.of(boxes);
    }
    List<List<TextBox>> blocks = new ArrayList<>();
    List<TextBox> between = new ArrayList<>();
    for (TextBox box : byMiddle(boxes)) {
      if (box.crosses(gutter.getAsDouble())) {
        addColumns(blocks, between, gutter.getAsDouble());
        between.clear();
        blocks.add(List.of(box));
      } else {
        between.add(box);
      }
    }
    addColumns(blocks, between, gutter.getAsDouble());
    return blocks;
  }

  private static void addColumns(List<List<TextBox>> blocks, List<TextBox> boxes, double gutter) {
    blocks.addAll(blocks(boxes.stream().filter(box -> box.left() < gutter).toList()));
    blocks.addAll(blocks(boxes.stream().filter(box -> box.left() >= gutter).toList()));
  }

  /** Where few lines cross and both sides are filled as running text is; a table's are not. */
  private static OptionalDouble gutter(List<TextBox> boxes) {
    double best = Double.NaN;
    long fewest = Math.round(boxes.size() * CROSSING) + 1;
    for (double x : boxes.stream().mapToDouble(TextBox::left).distinct().sorted().toArray()) {
      long crossing = boxes.stream().filter(box -> box.crosses(x)).count();
      if (crossing < fewest && isGutter(boxes, x)) {
        fewest = crossing;
        best = x;
      }
    }
    return Double.isNaN(best) ? OptionalDouble.empty() : OptionalDouble.of(best);
  }

  private static boolean isGutter(List<TextBox> boxes, double x) {
    return isColumn(boxes.stream().filter(box -> box.right() <= x).toList())
        && isColumn(boxes.stream().filter(box -> startsAt(box, x)).toList());
  }

  /** Behind the next column there may be more, so that one is told by its left edge. */
  private static boolean startsAt(TextBox box, double x) {
    return box.left() >= x && box.left() < x + INDENT * box.height();
  }

  private static boolean isColumn(List<TextBox> boxes) {
    if (boxes.size() < COLUMN_LINES) {
      return false;
    }
    double left = boxes.stream().mapToDouble(TextBox::left).min().orElse(0);
    double right = boxes.stream().mapToDouble(TextBox::right).max().orElse(0);
    double[] widths = boxes.stream().mapToDouble(TextBox::width).sorted().toArray();
    return widths[widths.length / 2] > FILLED * (right - left);
  }

  private static List<TextBox> byMiddle(List<TextBox> boxes) {
    return boxes.stream().sorted(Comparator.comparingDouble(TextBox::middle)).toList();
  }

  private static List<List<TextBox>> lines(List<TextBox> boxes) {
    List<List<TextBox>> lines = new ArrayList<>();
    for (TextBox box : byMiddle(boxes)) {
      List<TextBox> last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
      if (last != null && onLine(last.get(last.size() - 1), box)) {
        last.add(box);
      } else {
        lines.add(new ArrayList<>(List.of(box)));
      }
    }
    return lines;
  }

  private static boolean onLine(TextBox before, TextBox box) {
    double height = Math.min(before.height(), box.height());
    return box.middle() - before.middle() < SAME_LINE * height;
  }

  private static String line(List<TextBox> boxes) {
    return boxes.stream()
        .sorted(Comparator.comparingDouble(TextBox::left))
        .map(TextBox::text)
        .collect(Collectors.joining(" "));
  }
}
