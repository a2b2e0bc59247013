package io.syllabus.udfs.structure;

import io.syllabus.udfs.text.QuestionAnswer;
import io.syllabus.udfs.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a question with its answer as they stand. */
final class QaMaker implements PairMaker {
  /** Marks of headings and bold type at the ends of a question. */
  private static final Pattern MARKS = Pattern.compile("^[#*_>\\s]{1,8}|[#*_\\s]{1,8}$");

  @Override
  public List<Draft> drafts(Subject subject) {
    String text = subject.passage().text();
    return QuestionAnswer.parse(text).stream().map(QaMaker::draft).toList();
  }

  private static Draft draft(QuestionAnswer qa) {
    int length = qa.answer().codePointCount(0, qa.answer().length());
    Span evidence = new Span(qa.answerStart(), qa.answerStart() + length);
    return Draft.of(MARKS.matcher(qa.question()).replaceAll(""), qa.answer(), evidence);
  }
}
