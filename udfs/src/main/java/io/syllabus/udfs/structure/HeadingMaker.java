package io.syllabus.udfs.structure;

import io.syllabus.udfs.segment.PathElement;
import io.syllabus.udfs.structure.Prose.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Takes a heading that is a question, and the text below it as the answer. A question that shares
 * no word with the document's title is asked with the title; words of the rule: {@code within}.
 */
final class HeadingMaker implements PairMaker {
  private static final Pattern WORD = Pattern.compile("[\\p{L}&&[^\\p{IsHan}]]{5,}|\\p{IsHan}{2}");

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
    boolean fits = own != null && question && !subject.isPart() && !whole.text().isEmpty();
    if (!fits || skip.get(subject.language()).find(heading)) {
      return List.of();
    }
    Map<String, String> values = new TreeMap<>(subject.values());
    values.put("heading", heading);
    boolean named = shareWord(heading, values.getOrDefault("title", heading));
    List<String> questions = named ? own.ask() : own.words("within");
    return Template.choose(questions, values, whole.text()).stream()
        .map(asked -> Draft.of(asked, whole.text(), subject.prose().evidence(0, whole.end())))
        .toList();
  }

  private static boolean shareWord(String heading, String title) {
    String words = title.toLowerCase(Locale.ROOT);
    return WORD.matcher(heading.toLowerCase(Locale.ROOT))
        .results()
        .anyMatch(word -> words.contains(word.group()));
  }
}
