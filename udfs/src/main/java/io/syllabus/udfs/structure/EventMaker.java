package io.syllabus.udfs.structure;

import io.syllabus.udfs.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks what caused an event of a log and what was done. The rule's expressions read the event's
 * first line; its words name the keys of the lines below: each list of words is a placeholder.
 */
final class EventMaker implements PairMaker {
  private static final Pattern KEYED =
      Pattern.compile("[ \\t　]*([\\p{L} ]{2,20})[:：=][ \\t　]*(\\S.*)");

  private final Map<String, Wording> wording;
  private final Map<String, Expressions> match = new HashMap<>();

  EventMaker(Rule rule) {
    wording = rule.wording();
    wording.forEach((language, own) -> match.put(language, new Expressions(own.match())));
  }

  @Override
  public List<Draft> drafts(Subject subject) {
    Wording own = wording.get(subject.language());
    String text = subject.passage().text();
    int feed = text.indexOf('\n');
    if (own == null || feed < 0) {
      return List.of();
    }
    Map<String, String> groups =
        match.get(subject.language()).groups(text.substring(0, feed).strip());
    if (groups == null) {
      return List.of();
    }
    Map<String, String> values = subject.values();
    values.putAll(groups);
    values.putAll(keyed(own, text.substring(feed + 1)));
    Span all = new Span(0, text.codePointCount(0, text.length()));
    return WordingTemplate.fill(own.answer(), values).stream()
        .flatMap(
            answer ->
                WordingTemplate.choose(own.ask(), values, text).stream()
                    .map(q -> Draft.of(q, answer, all)))
        .toList();
  }

  private static Map<String, String> keyed(Wording own, String below) {
    Map<String, String> values = new TreeMap<>();
    for (String line : below.split("\n", -1)) {
      Matcher keyed = KEYED.matcher(line);
      if (keyed.matches()) {
        own.words()
            .forEach(
                (name, keys) -> {
                  if (keys.contains(keyed.group(1).strip())) {
                    values.putIfAbsent(name, sentence(keyed.group(2).strip()));
                  }
                });
      }
    }
    return values;
  }

  /** Without the mark at its end, which the answer's template sets. */
  private static String sentence(String words) {
    return words.replaceAll("[.。;；]$", "");
  }
}
