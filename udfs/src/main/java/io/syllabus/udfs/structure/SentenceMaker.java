package io.syllabus.udfs.structure;

import io.syllabus.udfs.structure.Prose.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Asks for what one sentence says: a definition, an amount, a period, a duty. The sentence is the
 * answer. Where two sentences would answer the same question, neither is taken.
 */
final class SentenceMaker implements PairMaker {
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
    for (Statement sentence : subject.prose().sentences()) {
      draft(subject, sentence)
          .ifPresent(
              draft -> {
                if (!seen.add(draft.question())) {
                  ambiguous.add(draft.question());
                }
                drafts.add(draft);
              });
    }
    drafts.removeIf(draft -> ambiguous.contains(draft.question()));
    return drafts;
  }

  private Optional<Draft> draft(Subject subject, Statement sentence) {
    String language = subject.language();
    Map<String, String> groups = match.get(language).groups(sentence.text());
    if (groups == null || skip.get(language).find(sentence.text())) {
      return Optional.empty();
    }
    Map<String, String> values = new TreeMap<>(subject.values());
    values.putAll(groups);
    // the pattern of a document's questions should not follow from one word, so all of it counts
    return Template.choose(wording.get(language).ask(), values, sentence.text())
        .map(
            question ->
                Draft.of(
                    question,
                    sentence.text(),
                    subject.prose().evidence(sentence.start(), sentence.end())));
  }
}
