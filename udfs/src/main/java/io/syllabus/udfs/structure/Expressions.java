package io.syllabus.udfs.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The regular expressions of a wording, with the names of their groups. */
final class Expressions {
  private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]{0,30})>");
  private static final Pattern DETERMINER =
      Pattern.compile("(?:The|A|An|Each|Every|Either|Neither|Any|All|Both|No|This|Your|Our)\\b");

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

  /** The named groups of the first expression that is found; null if none is. */
  Map<String, String> groups(String text) {
    for (int i = 0; i < patterns.size(); i++) {
      Matcher matcher = patterns.get(i).matcher(text);
      if (matcher.find()) {
        return groups(matcher, names.get(i));
      }
    }
    return null;
  }

  private static Map<String, String> groups(Matcher matcher, List<String> names) {
    Map<String, String> groups = new TreeMap<>();
    for (String name : names) {
      String value = matcher.group(name);
      if (value != null) {
        groups.put(name, matcher.start(name) == 0 ? withinSentence(value) : value.strip());
      }
    }
    return groups;
  }

  /** "The Supplier" at the start of a sentence is "the Supplier" within one. */
  private static String withinSentence(String words) {
    return DETERMINER.matcher(words).lookingAt()
        ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1).strip()
        : words.strip();
  }
}
