package io.syllabus.udfs.score;

import io.syllabus.udfs.text.Resources;
import io.syllabus.udfs.text.Tsv;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Lines that pages, mails and chat systems add to every text. */
final class BoilerplateLines {
  /** A longer line has something of its own to say. */
  private static final int LONGEST = 300;

  /** What a document numbers is its own, whatever it forbids. */
  private static final Pattern CLAUSE =
      Pattern.compile(
          "第[〇零一二三四五六七八九十百千\\d]{1,8}[条款]|\\d{1,3}(?:\\.\\d{1,3}){1,4}[.、\\s]|[（(][一二三四五六七八九十\\da-z]{1,3}[)）]");

  private record LineRule(String intent, String name, Pattern pattern) {}

  private static final List<LineRule> RULES =
      Tsv.rows(Resources.text(BoilerplateLines.class, "boilerplate.tsv"), 3).stream()
          .map(
              row ->
                  new LineRule(row[0], row[1], Pattern.compile(row[2], Pattern.CASE_INSENSITIVE)))
          .toList();

  private BoilerplateLines() {}

  /**
   * How much of a text such lines are.
   *
   * @param share of the visible characters, 0 to 1
   * @param intent boilerplate or system, whichever has more; null without such lines
   * @param rule the one that found most; null without such lines
   */
  record Found(double share, String intent, String rule) {}

  static Found in(String text) {
    Map<String, Integer> lengths = new TreeMap<>();
    Map<String, LineRule> rules = new TreeMap<>();
    int all = 0;
    for (String raw : text.split("\n", -1)) {
      String line = raw.strip();
      all += line.length();
      LineRule rule = rule(line);
      if (rule != null) {
        lengths.merge(rule.name(), line.length(), Integer::sum);
        rules.put(rule.name(), rule);
      }
    }
    return lengths.isEmpty() ? new Found(0, null, null) : found(lengths, rules, all);
  }

  private static Found found(Map<String, Integer> lengths, Map<String, LineRule> rules, int all) {
    int sum = lengths.values().stream().mapToInt(n -> n).sum();
    LineRule main =
        rules.get(
            lengths.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey());
    return new Found((double) sum / all, main.intent(), main.name());
  }

  private static LineRule rule(String line) {
    if (line.isEmpty() || line.length() > LONGEST || CLAUSE.matcher(line).lookingAt()) {
      return null;
    }
    return RULES.stream().filter(r -> r.pattern().matcher(line).find()).findFirst().orElse(null);
  }
}
