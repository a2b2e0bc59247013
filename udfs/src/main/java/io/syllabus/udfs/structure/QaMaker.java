package io.syllabus.udfs.structure;

import io.syllabus.udfs.text.QuestionAnswer;
import io.syllabus.udfs.text.Span;
import java.util.List;

/** Takes a question with its answer as they stand. */
final class QaMaker implements PairMaker {
  @Override
  public List<Draft> drafts(Subject subject) {
    String text = subject.passage().text();
    return QuestionAnswer.parse(text).stream().map(QaMaker::draft).toList();
  }

  private static Draft draft(QuestionAnswer qa) {
    int length = qa.answer().codePointCount(0, qa.answer().length());
    Span evidence = new Span(qa.answerStart(), qa.answerStart() + length);
    return Draft.of(qa.question(), qa.answer(), evidence);
  }
}
