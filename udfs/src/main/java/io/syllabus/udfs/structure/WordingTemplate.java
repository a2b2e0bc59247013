package io.syllabus.udfs.structure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words with placeholders such as {@code {document}}. */
final class WordingTemplate {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]{1,20})\\}");

  private WordingTemplate() {}

  /** The template with its placeholders filled; empty if a value is missing. */
  static Optional<String> fill(String template, Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    Matcher placeholder = PLACEHOLDER.matcher(template);
    while (placeholder.find()) {
      String value = values.getOrDefault(placeholder.group(1), "");
      if (value.isBlank()) {
        return Optional.empty();
      }
      placeholder.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    placeholder.appendTail(filled);
    return Optional.of(filled.toString());
  }

  /**
   * One of those templates that can be filled; the same one for the same text.
   *
   * @param text what the choice follows from
   */
  static Optional<String> choose(List<String> templates, Map<String, String> values, String text) {
    List<String> filled =
        templates.stream().map(one -> fill(one, values)).flatMap(Optional::stream).toList();
    return filled.isEmpty()
        ? Optional.empty()
        : Optional.of(filled.get(Math.floorMod(mixed(text.hashCode()), filled.size())));
  }

  /** Spreads the bits of a hash; the finaliser of MurmurHash3. */
  private static int mixed(int hash) {
    int h = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }
}
