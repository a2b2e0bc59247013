package io.syllabus.udfs.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Asks for what one statement says: a definition, an amount, a period, a duty. The statement is the
 * answer, with its list and what goes on with it. Where two statements would answer the same
 * question, neither is taken. The number of a clause, in a group {@code cited}, is asked for by
 * what that clause says.
 */
final class SentenceMaker implements PairMaker {
  /** What stands between sentences that share one full stop. */
  private static final Pattern PARTS = Pattern.compile("(?<=；)");

  private final Map<String, Wording> wording;
  private final Map<String, Expressions> match = new HashMap<>();
  private final Map<String, Expressions> skip = new HashMap<>();

  SentenceMaker(Rule rule) {
    wording = rule.wording();
    wording.forEach((language, own) -> match.put(language, new Expressions(own.match())));
    wording.forEach((language, own) -> skip.put(language, new Expressions(own.skip())));
  }

  @Override
  public List<Draft> drafts(Subject subject) {
    if (!wording.containsKey(subject.language())) {
      return List.of();
    }
    List<Draft> drafts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Set<String> ambiguous = new HashSet<>();
    for (AnswerStatement statement : subject.prose().statements()) {
      for (Draft draft : drafts(subject, statement)) {
        if (!seen.add(draft.question())) {
          ambiguous.add(draft.question());
        }
        drafts.add(draft);
      }
    }
    drafts.removeIf(draft -> ambiguous.contains(draft.question()));
    return drafts;
  }

  /** Of the head as a whole; else of those of its parts that say something by themselves. */
  private List<Draft> drafts(Subject subject, AnswerStatement statement) {
    List<String> parts = PARTS.splitAsStream(statement.head()).map(String::strip).toList();
    int first = parts.get(0).codePointAt(0); // 因…；因…
    return parts.stream()
        .filter(part -> !part.isEmpty() && part.codePointAt(0) == first)
        .flatMap(part -> draft(subject, statement, part).stream())
        .toList();
  }

  private Optional<Draft> draft(Subject subject, AnswerStatement statement, String part) {
    String language = subject.language();
    Map<String, String> groups = match.get(language).groups(part, subject.prose().text());
    if (groups == null || skip.get(language).find(part)) {
      return Optional.empty();
    }
    Map<String, String> values = subject.values();
    values.putAll(groups);
    values.computeIfPresent("cited", (name, number) -> subject.cited(number).orElse(""));
    // the pattern of a document's questions should not follow from one word, so all of it counts
    return subject
        .question(wording.get(language).ask(), values, part)
        .map(
            question ->
                Draft.of(
                    question,
                    statement.text(),
                    subject.prose().evidence(statement.start(), statement.end())));
  }
}
