package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.QuestionAnswer;
import java.util.ArrayList;
import java.util.List;

/** Finds the questions of a document that an answer follows, and where each answer ends. */
final class Questions {
  private static final int ANSWER_WITHIN = 5;

  /** How a line asks. */
  enum Form {
    NONE,
    /** Q: … with A: … below. */
    MARKED,
    HEADING,
    NUMBERED,
    /** A line of its own that ends in a question mark. */
    PLAIN
  }

  private final List<Line> lines;
  private final Series series;
  private final List<Form> forms = new ArrayList<>();

  Questions(List<Line> lines, Paragraphs paragraphs, Series series) {
    this.lines = lines;
    this.series = series;
    for (int i = 0; i < lines.size(); i++) {
      boolean begins = i == 0 || paragraphs.breaks(lines.get(i - 1), lines.get(i));
      forms.add(form(i, begins));
    }
    keepAnswered();
  }

  private Form form(int i, boolean begins) {
    Line line = lines.get(i);
    if (QuestionAnswer.opensQuestion(line.head())) {
      return isMarked(i) ? Form.MARKED : Form.NONE;
    }
    if (!begins || line.isTableRow() || QuestionAnswer.asked(line.text()).isEmpty()) {
      return Form.NONE;
    }
    if (line.text().startsWith("#")) {
      return Form.HEADING;
    }
    return series.readings(i).isEmpty() ? Form.PLAIN : Form.NUMBERED;
  }

  private boolean isMarked(int i) {
    int end = Math.min(i + ANSWER_WITHIN, lines.size());
    boolean asks = lines.get(i).text().matches(".{1,200}[?？][\\s*_]{0,5}") && i + 1 < lines.size();
    return (asks && !QuestionAnswer.opensQuestion(lines.get(i + 1).head()) && !isHeading(i + 1))
        || lines.subList(i + 1, Math.max(i + 1, end)).stream()
            .anyMatch(line -> QuestionAnswer.opensAnswer(line.head()));
  }

  /** A question that another follows at once is one of a form; one alone may be rhetorical. */
  private void keepAnswered() {
    List<Form> seen = List.copyOf(forms);
    long plain = 0;
    long numbered = 0;
    for (int i = 0; i < seen.size(); i++) {
      boolean answered = i + 1 < seen.size() && seen.get(i + 1) == Form.NONE && !isHeading(i + 1);
      if (seen.get(i) == Form.PLAIN || seen.get(i) == Form.NUMBERED) {
        forms.set(i, answered ? seen.get(i) : Form.NONE);
      }
      plain += forms.get(i) == Form.PLAIN ? 1 : 0;
      numbered += forms.get(i) == Form.NUMBERED ? 1 : 0;
    }
    boolean fewPlain = plain < 2;
    boolean fewNumbered = numbered < 2;
    forms.replaceAll(
        form ->
            (form == Form.PLAIN && fewPlain) || (form == Form.NUMBERED && fewNumbered)
                ? Form.NONE
                : form);
  }

  private boolean isHeading(int i) {
    return depth(i) > 0;
  }

  Form at(int i) {
    return forms.get(i);
  }

  /**
   * The index after the last line of the answer.
   *
   * @param depth of the headings within which the question stands
   */
  int end(int question, int depth) {
    Form form = at(question);
    int own = form == Form.HEADING ? depth(question) : Math.max(depth, 2);
    int end = question + 1;
    while (end < lines.size() && !ends(end, form, own, question)) {
      end++;
    }
    return end;
  }

  private boolean ends(int i, Form form, int depth, int question) {
    if (isHeading(i)) {
      return depth(i) <= depth;
    }
    if (form == Form.HEADING) {
      return false;
    }
    return at(i) == form
        || QuestionAnswer.opensQuestion(lines.get(i).head())
        || series.readings(i).stream().anyMatch(m -> m.scheme().isRanked() || isNext(m, question));
  }

  private boolean isNext(Marker marker, int question) {
    return at(question) == Form.NUMBERED
        && series.readings(question).stream()
            .anyMatch(own -> own.isLike(marker) && marker.follows(own));
  }

  /** Whether headings, or a table beside text, would tear the answer below a heading. */
  boolean isTorn(int question, int end) {
    int rows = 0;
    int headings = 0;
    for (int i = question + 1; i < end; i++) {
      rows += lines.get(i).isTableRow() ? 1 : 0;
      headings += isHeading(i) ? 1 : 0;
      if (at(i) == Form.HEADING) {
        return false; // one of several questions
      }
    }
    return headings > 0 || (rows > 0 && rows < end - question - 1);
  }

  private int depth(int i) {
    Heading heading = Heading.of(lines.get(i));
    return heading == null ? 0 : heading.depth();
  }
}
