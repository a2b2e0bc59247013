package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.QuestionAnswer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Lines on the way to becoming one piece. */
final class PieceDraft {
  private final String kind;
  private final List<String> path;
  private final Marker marker;
  private final List<Line> lines = new ArrayList<>();
  private final BitSet items = new BitSet();

  /**
   * @param marker the number it begins with, null if none
   */
  PieceDraft(String kind, List<String> path, Marker marker) {
    this.kind = kind;
    this.path = path;
    this.marker = marker;
  }

  void add(Line line) {
    lines.add(line);
  }

  void addItem(Line line) {
    items.set(lines.size());
    lines.add(line);
  }

  String kind() {
    return kind;
  }

  List<String> path() {
    return path;
  }

  /** Whether it can stand alone; a numbered clause or an answer needs only to say something. */
  boolean saysEnough(int minWords) {
    int halves =
        lines.stream().mapToInt(line -> HalfWords.of(line.text())).sum()
            - (marker == null ? 0 : HalfWords.of(marker.label()));
    return halves >= (marker != null || answers() ? 1 : 2 * minWords);
  }

  /** Whether it is a question with its answer, or stands below one. */
  private boolean answers() {
    return kind.equals(Kinds.QA)
        || (!path.isEmpty() && !QuestionAnswer.asked(path.get(path.size() - 1)).isEmpty());
  }

  boolean isClause() {
    return marker != null;
  }

  List<Line> lines() {
    return lines;
  }

  BitSet items() {
    return items;
  }

  Line last() {
    return lines.get(lines.size() - 1);
  }
}
