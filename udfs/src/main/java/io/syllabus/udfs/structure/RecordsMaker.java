package io.syllabus.udfs.structure;

import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes the rows of a table whose columns are questions and answers. Words of the rule, in any
 * language: {@code question} and {@code answer} are names of columns.
 */
final class RecordsMaker implements PairMaker {
  private final List<String> questions = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();

  RecordsMaker(Rule rule) {
    for (Wording wording : new TreeMap<>(rule.wording()).values()) {
      questions.addAll(wording.words("question"));
      answers.addAll(wording.words("answer"));
    }
  }

  @Override
  public List<Draft> drafts(Subject subject) {
    List<TableLines.Line> lines = TableLines.of(subject.passage().text());
    Map<String, String> fields = subject.passage().fields();
    List<String> head =
        fields.containsKey("header")
            ? TableLines.cells(fields.get("header"))
            : lines.isEmpty() ? List.of() : lines.remove(0).cells();
    int question = column(head, questions);
    int answer = column(head, answers);
    List<Draft> drafts = new ArrayList<>();
    for (TableLines.Line line : lines) {
      List<String> cells = line.cells();
      if (question >= 0 && answer >= 0 && cells.size() > Math.max(question, answer)) {
        drafts.add(draft(cells.get(question), cells.get(answer), line.place()));
      }
    }
    return drafts;
  }

  private static int column(List<String> head, List<String> names) {
    for (int i = 0; i < head.size(); i++) {
      if (names.contains(head.get(i).toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  private static Draft draft(String question, String answer, Span place) {
    return Draft.of(question, answer, place);
  }
}
