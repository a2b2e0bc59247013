package io.syllabus.udfs.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts boxes into columns (recursive cuts, Nagy and Seth, 1984) and lines. */
final class ReadingOrder {

  private static final double SAME_LINE = 0.5; // of the height, between the middles

  private ReadingOrder() {}

  static String text(List<TextBox> boxes) {
    return blocks(boxes).stream()
        .flatMap(block -> lines(block).stream())
        .map(ReadingOrder::line)
        .collect(Collectors.joining("\n"));
  }

  /** Between headings over both columns, the left column is read before the right one. */
  private static List<List<TextBox>> blocks(List<TextBox> boxes) {
    OptionalDouble gutter = Gutter.of(boxes);
    if (gutter.isEmpty()) {
      return List.of(boxes);
    }
    PageColumns columns = new PageColumns(boxes, gutter.getAsDouble());
    List<List<TextBox>> blocks = new ArrayList<>();
    List<TextBox> between = new ArrayList<>();
    for (TextBox box : byMiddle(boxes)) {
      if (columns.part(box) == PageColumns.Part.HEADING) {
        addColumns(blocks, between, columns);
        between.clear();
        blocks.add(List.of(box));
      } else {
        between.add(box);
      }
    }
    addColumns(blocks, between, columns);
    return blocks;
  }

  private static void addColumns(
      List<List<TextBox>> blocks, List<TextBox> boxes, PageColumns columns) {
    boxes.stream()
        .collect(Collectors.groupingBy(columns::part, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(part -> blocks.addAll(blocks(part)));
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
