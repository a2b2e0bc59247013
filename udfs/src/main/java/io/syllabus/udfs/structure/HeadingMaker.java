package io.syllabus.udfs.structure;

import io.syllabus.udfs.segment.PathElement;
import io.syllabus.udfs.text.Blank;
import io.syllabus.udfs.text.Labels;
import io.syllabus.udfs.text.QuestionAnswer;
import io.syllabus.udfs.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes a heading that is a question, and what stands below it as the answer: text, list, table or
 * code. A question that shares no word with the document's title, or says "it", is asked with the
 * title; words of the rule: {@code within}, and {@code pronouns} as expressions.
 */
final class HeadingMaker implements PairMaker {
  private static final Pattern WORD = Pattern.compile("[\\p{L}&&[^\\p{IsHan}]]{5,}|\\p{IsHan}{2}");

  private static final Pattern NAMED = Pattern.compile("\\p{L}");

  private final Map<String, Wording> wording;
  private final Map<String, Expressions> skip = new HashMap<>();
  private final Map<String, Expressions> pronouns = new HashMap<>();

  HeadingMaker(Rule rule) {
    wording = rule.wording();
    wording.forEach((language, own) -> skip.put(language, new Expressions(own.skip())));
    wording.forEach(
        (language, own) -> pronouns.put(language, new Expressions(own.words("pronouns"))));
  }

  @Override
  public List<Draft> drafts(Subject subject) {
    Wording own = wording.get(subject.language());
    String heading = subject.document().named(question(subject.passage().path()));
    Draft below = below(subject, heading);
    boolean fits = own != null && !heading.isEmpty() && !subject.isPart();
    if (!fits || below.answer().isEmpty() || skip.get(subject.language()).find(heading)) {
      return List.of();
    }
    Map<String, String> values = subject.values();
    values.put("heading", heading);
    boolean named =
        shareWord(heading, values.getOrDefault("title", heading))
            && !pronouns.get(subject.language()).find(heading);
    List<String> questions = named ? own.ask() : own.words("within");
    return subject.question(questions, values, below.answer()).stream()
        .map(question -> placed(question, own, values, below))
        .map(question -> Draft.of(question, below.answer(), below.evidence()))
        .toList();
  }

  /** A question that names no document is placed by naming it. */
  private static Question placed(
      Question question, Wording own, Map<String, String> values, Draft below) {
    return question.placed() != null
        ? question
        : new Question(
            question.words(),
            WordingTemplate.choose(own.words("within"), values, below.answer())
                .filter(within -> !within.equals(question.words()))
                .orElse(null));
  }

  /** The last heading, or the one above where the last is only a label such as Steps. */
  private static String question(List<String> path) {
    for (int i = path.size() - 1; i >= 0; i--) {
      String heading = PathElement.of(path.get(i)).name();
      if (!NAMED.matcher(heading).find()) {
        return ""; // the number of one item of the answer
      }
      if (heading.endsWith("?") || heading.endsWith("？")) {
        return heading.substring(QuestionAnswer.questionMark(heading));
      }
      if (!Labels.isLabel(heading)) {
        return "";
      }
    }
    return "";
  }

  private static Draft below(Subject subject, String heading) {
    String text = subject.passage().text();
    if (subject.passage().kind().equals("table")) {
      String table = Blank.strip(text);
      return Draft.of(heading, table, new Span(0, text.codePointCount(0, text.length())));
    }
    AnswerStatement whole = subject.prose().whole();
    int mark = QuestionAnswer.answerMark(whole.text());
    String answer = whole.text().substring(mark);
    Span evidence = answer.isEmpty() ? new Span(0, 0) : subject.prose().evidence(mark, whole.end());
    return Draft.of(heading, answer, evidence);
  }

  private static boolean shareWord(String heading, String title) {
    String words = title.toLowerCase(Locale.ROOT);
    return WORD.matcher(heading.toLowerCase(Locale.ROOT))
        .results()
        .anyMatch(word -> words.contains(word.group()));
  }
}
