package io.syllabus.udfs.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures that tell prose from debris, each between 0 and 1 unless its name says otherwise.
 *
 * <p>Words are runs of Latin and other alphabetic letters or digits, or single Han characters. What
 * draws a table ({@code | a | b |}, {@code |---|}) is not counted, and its cells may repeat: only
 * whole rows that stand twice do.
 *
 * <p>Source: Rae et al., Scaling language models (Gopher), 2021, table A1: symbols, word length,
 * bullet and ellipsis lines, repeated lines and n-grams. Raffel et al., Exploring the limits of
 * transfer learning (C4), 2020, section 2.2: lines that end in terminal punctuation.
 */
public final class QualityHeuristics {
  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]++");
  private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*\\|[ \\t|:-]*$");
  private static final Pattern ROW = Pattern.compile("(?m)^[ \\t]*\\|.*$");
  private static final String TERMINAL = ".!?\"'”’)。！？…；）";
  private static final int GRAM = 5;

  /** More than a bullet, a field of a form or the label of a mask. */
  private static final Pattern SAYS = Pattern.compile("[\\p{L}\\p{N}](?![A-Z_]*>)");

  private static final Pattern COUNTER = Pattern.compile("\\p{N}");
  private static final Pattern END = Pattern.compile("[。！？；;\\n]|[.!?](?=\\s|$)");

  private QualityHeuristics() {}

  /** The figures by name, in alphabetical order; all 0 for an empty text. */
  public static SortedMap<String, Double> of(String raw) {
    String framed = RULE.matcher(raw).replaceAll("");
    String prose = ROW.matcher(framed).replaceAll("");
    String text = ROW.matcher(framed).replaceAll(QualityHeuristics::cells);
    List<String> words = words(text);
    List<String> lines =
        Arrays.stream(text.split("\n", -1)).map(String::strip).filter(l -> !l.isEmpty()).toList();
    List<String> sentences =
        END.splitAsStream(COUNTER.matcher(prose).replaceAll(""))
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .toList();
    int[] visible = text.codePoints().filter(c -> !Character.isWhitespace(c)).toArray();
    SortedMap<String, Double> figures = new TreeMap<>();
    figures.put("characters", (double) visible.length);
    figures.put("words", (double) words.size());
    figures.put("meanWordLength", words.stream().mapToInt(String::length).average().orElse(0));
    figures.put("digitRatio", share(visible, Character::isDigit));
    figures.put("symbolRatio", share(visible, c -> !Character.isLetterOrDigit(c)));
    figures.put("entropyBits", entropy(visible));
    figures.put("topCharacterRatio", topShare(visible));
    figures.put("duplicateLineRatio", repeated(lines.stream().filter(SAYS.asPredicate()).toList()));
    figures.put("duplicateGramRatio", repeated(grams(words(prose))));
    figures.put("sentences", (double) sentences.size());
    figures.put("duplicateSentenceRatio", repeated(sentences));
    figures.put("bulletLineRatio", share(lines, line -> "-*•·●▪".indexOf(line.charAt(0)) >= 0));
    figures.put(
        "ellipsisLineRatio", share(lines, line -> line.endsWith("...") || line.endsWith("…")));
    figures.put(
        "terminalLineRatio",
        share(lines, line -> TERMINAL.indexOf(line.charAt(line.length() - 1)) >= 0));
    return figures;
  }

  private static String cells(MatchResult row) {
    return Matcher.quoteReplacement(row.group().replace('|', ' '));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  private static double share(int[] characters, IntPredicate wanted) {
    return characters.length == 0
        ? 0
        : (double) Arrays.stream(characters).filter(wanted).count() / characters.length;
  }

  private static double share(List<String> lines, Predicate<String> wanted) {
    return lines.isEmpty() ? 0 : (double) lines.stream().filter(wanted).count() / lines.size();
  }

  private static List<String> grams(List<String> words) {
    List<String> grams = new ArrayList<>();
    for (int i = 0; i + GRAM <= words.size(); i++) {
      grams.add(String.join(" ", words.subList(i, i + GRAM)));
    }
    return grams;
  }

  /** Share of the items that stood there before. */
  private static double repeated(List<String> items) {
    return items.isEmpty() ? 0 : 1 - (double) items.stream().distinct().count() / items.size();
  }

  private static Collection<Integer> frequencies(int[] characters) {
    Map<Integer, Integer> counts = new HashMap<>();
    Arrays.stream(characters).forEach(c -> counts.merge(c, 1, Integer::sum));
    return counts.values();
  }

  private static double topShare(int[] characters) {
    return frequencies(characters).stream().mapToInt(n -> n).max().orElse(0)
        / (double) Math.max(1, characters.length);
  }

  /** Shannon entropy of the characters, in bits; summed in sorted order so that it never varies. */
  private static double entropy(int[] characters) {
    return frequencies(characters).stream()
        .mapToDouble(n -> (double) n / characters.length)
        .map(p -> -p * Math.log(p) / Math.log(2))
        .sorted()
        .sum();
  }
}
