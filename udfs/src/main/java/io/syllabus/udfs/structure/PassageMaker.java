package io.syllabus.udfs.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks for the whole passage, which is the answer. */
final class PassageMaker implements PairMaker {
  private final Map<String, Wording> wording;
  private final Map<String, Expressions> match = new HashMap<>();
  private final Map<String, Expressions> skip = new HashMap<>();

  PassageMaker(Rule rule) {
    wording = rule.wording();
    wording.forEach((language, own) -> match.put(language, new Expressions(own.match())));
    wording.forEach((language, own) -> skip.put(language, new Expressions(own.skip())));
  }

  @Override
  public List<Draft> drafts(Subject subject) {
    if (subject.isPart()) {
      return List.of();
    }
    AnswerStatement whole = subject.prose().whole();
    Map<String, String> groups = groups(subject, whole.text());
    if (groups == null || whole.text().isEmpty()) {
      return List.of();
    }
    Map<String, String> values = subject.values();
    values.putAll(groups);
    return subject.question(wording.get(subject.language()).ask(), values, whole.text()).stream()
        .map(question -> answered(question, subject, whole))
        .toList();
  }

  private static Draft answered(Question question, Subject subject, AnswerStatement whole) {
    return Draft.of(question, whole.text(), subject.prose().evidence(0, whole.end()));
  }

  /** Null where the rule does not fit; an expression is not needed. */
  private Map<String, String> groups(Subject subject, String text) {
    Wording own = wording.get(subject.language());
    if (own == null || skip.get(subject.language()).find(text)) {
      return null;
    }
    return own.match().isEmpty() ? Map.of() : match.get(subject.language()).groups(text);
  }
}
