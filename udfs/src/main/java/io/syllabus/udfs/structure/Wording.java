package io.syllabus.udfs.structure;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * How a rule speaks one language.
 *
 * @param match regular expressions; their named groups fill the questions
 * @param skip regular expressions of what the rule must leave alone
 * @param ask questions with placeholders; which of them is used follows from the text
 * @param answer the answer with placeholders, empty where the passage's own words are the answer
 * @param words lists of words that the rule needs, by name
 */
public record Wording(
    List<String> match,
    List<String> skip,
    List<String> ask,
    String answer,
    Map<String, List<String>> words)
    implements Serializable {
  private static final int MAX_DEPTH = 4; // parts within parts

  public Wording {
    match = match == null ? List.of() : List.copyOf(match);
    skip = skip == null ? List.of() : List.copyOf(skip);
    ask = ask == null ? List.of() : List.copyOf(ask);
    answer = answer == null ? "" : answer;
    words = words == null ? Map.of() : Map.copyOf(new TreeMap<>(words));
  }

  /** The words of that name, none if the rule does not name them. */
  List<String> words(String name) {
    return words.getOrDefault(name, List.of());
  }

  /** The first expression that is none, if there is one. */
  Optional<String> fault() {
    return Stream.concat(match.stream(), skip.stream())
        .map(Wording::fault)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> fault(String regex) {
    try {
      Pattern.compile(regex);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of("no regular expression in %s: %s".formatted(regex, e.getDescription()));
    }
  }

  /** The same with the parts of its expressions in place of their names. */
  Wording spelt(Map<String, String> let) {
    return new Wording(spelt(match, let), spelt(skip, let), ask, answer, words);
  }

  private static List<String> spelt(List<String> expressions, Map<String, String> let) {
    return expressions.stream().map(expression -> spelt(expression, let)).toList();
  }

  private static String spelt(String expression, Map<String, String> let) {
    String spelt = expression;
    for (int depth = 0; depth < MAX_DEPTH && spelt.contains("%{"); depth++) {
      for (Map.Entry<String, String> part : let.entrySet()) {
        spelt = spelt.replace("%{" + part.getKey() + "}", part.getValue());
      }
    }
    return spelt;
  }
}
