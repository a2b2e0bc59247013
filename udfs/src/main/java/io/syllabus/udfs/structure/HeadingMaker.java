package io.syllabus.udfs.structure;

import io.syllabus.udfs.segment.PathElement;
import io.syllabus.udfs.structure.Prose.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes a heading that is a question, and the text below it as the answer. */
final class HeadingMaker implements PairMaker {
  private final Map<String, Wording> wording;
  private final Map<String, Expressions> skip = new HashMap<>();

  HeadingMaker(Rule rule) {
    wording = rule.wording();
    wording.forEach((language, own) -> skip.put(language, new Expressions(own.skip())));
  }

  @Override
  public List<Draft> drafts(Subject subject) {
    List<String> path = subject.passage().path();
    Wording own = wording.get(subject.language());
    String heading = path.isEmpty() ? "" : PathElement.of(path.get(path.size() - 1)).name();
    Statement whole = subject.prose().whole();
    boolean question = heading.endsWith("?") || heading.endsWith("？");
    boolean fits = own != null && question && !whole.text().isEmpty();
    if (!fits || skip.get(subject.language()).find(heading)) {
      return List.of();
    }
    Map<String, String> values = new TreeMap<>(subject.values());
    values.put("heading", heading);
    return Template.choose(own.ask(), values, whole.text()).stream()
        .map(asked -> Draft.of(asked, whole.text(), subject.prose().evidence(0, whole.end())))
        .toList();
  }
}
