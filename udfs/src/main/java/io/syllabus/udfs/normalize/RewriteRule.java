package io.syllabus.udfs.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One change of form.
 *
 * @param name what its edits are called
 * @param changes gives the changes to a text, in order, without overlap, never splitting a pair
 */
record RewriteRule(String name, Function<String, List<Change>> changes) {

  /** Replaces each match; a replacement that equals its match changes nothing. */
  static RewriteRule replacing(
      String name, String regex, Function<MatchResult, String> replacement) {
    Pattern pattern = Pattern.compile(regex, Pattern.MULTILINE);
    return new RewriteRule(name, text -> replacements(pattern.matcher(text), replacement));
  }

  /** Replaces each character that the mapping has something for; it gives null for the others. */
  static RewriteRule mapping(String name, CharacterMapping mapping) {
    return new RewriteRule(name, text -> mapped(text, mapping));
  }

  /** What stands for a UTF-16 unit that is no surrogate, or null if it stays. */
  interface CharacterMapping {
    String of(char c);
  }

  private static List<Change> mapped(String text, CharacterMapping mapping) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      String now = mapping.of(text.charAt(i));
      if (now != null) {
        changes.add(new Change(i, i + 1, now));
      }
    }
    return changes;
  }

  private static List<Change> replacements(
      Matcher matcher, Function<MatchResult, String> replacement) {
    List<Change> changes = new ArrayList<>();
    while (matcher.find()) {
      String now = replacement.apply(matcher);
      if (!now.equals(matcher.group())) {
        changes.add(new Change(matcher.start(), matcher.end(), now));
      }
    }
    return changes;
  }

  /** The same rule on those lines only. */
  RewriteRule onLines(Predicate<String> wanted) {
    return new RewriteRule(name, text -> within(Lines.of(text), line -> wanted.test(line.text())));
  }

  /** The same rule outside code, formulas and records, whose characters mean something. */
  RewriteRule onProse() {
    return new RewriteRule(
        name, text -> Verbatim.in(text).spared(within(Lines.proseBlocks(text), block -> true)));
  }

  private List<Change> within(List<Lines.Part> parts, Predicate<Lines.Part> wanted) {
    List<Change> all = new ArrayList<>();
    parts.stream()
        .filter(wanted)
        .forEach(part -> changes.apply(part.text()).forEach(c -> all.add(c.shifted(part.start()))));
    return all;
  }
}
