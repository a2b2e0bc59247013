package io.syllabus.udfs.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Puts boxes into lines, and lines into columns. */
final class ReadingOrder {

  private static final double SAME_LINE = 0.5; // of the height, between the middles
  private static final double FILLED = 0.6; // of a column's width, by its middle line
  private static final int COLUMN_LINES = 4;

  private ReadingOrder() {}

  static String text(List<TextBox> boxes) {
    return columns(boxes).stream()
        .flatMap(column -> lines(column).stream())
        .map(ReadingOrder::line)
        .collect(Collectors.joining("\n"));
  }

  /** Two columns where a gutter runs through and both sides are filled as running text is. */
  private static List<List<TextBox>> columns(List<TextBox> boxes) {
    List<TextBox> byLeft = new ArrayList<>(boxes);
    byLeft.sort(Comparator.comparingDouble(TextBox::left));
    double reach = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < byLeft.size(); i++) {
      if (i > 0 && byLeft.get(i).left() > reach) {
        List<TextBox> left = byLeft.subList(0, i);
        List<TextBox> right = byLeft.subList(i, byLeft.size());
        if (isColumn(left) && isColumn(right)) {
          List<List<TextBox>> columns = new ArrayList<>();
          columns.add(left);
          columns.addAll(columns(right));
          return columns;
        }
      }
      reach = Math.max(reach, byLeft.get(i).right());
    }
    return List.of(boxes);
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

  private static List<List<TextBox>> lines(List<TextBox> boxes) {
    List<TextBox> byTop = new ArrayList<>(boxes);
    byTop.sort(Comparator.comparingDouble(TextBox::middle));
    List<List<TextBox>> lines = new ArrayList<>();
    for (TextBox box : byTop) {
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
