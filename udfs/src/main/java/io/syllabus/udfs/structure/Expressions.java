package io.syllabus.udfs.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The regular expressions of a wording, with the names of their groups. */
final class Expressions {
  private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]{0,30})>");
  private final List<Pattern> patterns = new ArrayList<>();
  private final List<List<String>> names = new ArrayList<>();

  Expressions(List<String> expressions) {
    for (String expression : expressions) {
      patterns.add(Pattern.compile(expression));
      names.add(GROUP.matcher(expression).results().map(match -> match.group(1)).toList());
    }
  }

  boolean find(String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
  }

  /** Whether the text begins with one of them. */
  boolean starts(String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).lookingAt());
  }

  /** The named groups of the first expression that is found; null if none is. */
  Map<String, String> groups(String text) {
    return groups(text, text);
  }

  /**
   * The named groups of the first expression that is found; null if none is.
   *
   * @param context what the text was taken from
   */
  Map<String, String> groups(String text, String context) {
    for (int i = 0; i < patterns.size(); i++) {
      Matcher matcher = patterns.get(i).matcher(text);
      if (matcher.find()) {
        return groups(matcher, names.get(i), context);
      }
    }
    return null;
  }

  private static Map<String, String> groups(Matcher matcher, List<String> names, String context) {
    Map<String, String> groups = new TreeMap<>();
    for (String name : names) {
      String value = matcher.group(name);
      if (value != null) {
        boolean first = matcher.start(name) == 0;
        groups.put(name, first ? SentenceCase.within(value.strip(), context) : value.strip());
      }
    }
    return groups;
  }
}
