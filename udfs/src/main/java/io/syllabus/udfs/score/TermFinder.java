package io.syllabus.udfs.score;

import io.syllabus.udfs.lm.Tokenization;
import io.syllabus.udfs.text.LanguageDetector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Terms that some texts use much more than others do: words and phrases of up to {@value #LONGEST}
 * words, those of Chinese by a segmenter.
 *
 * <p>How much more is the logarithm of the ratio of the odds, with both together as the prior; how
 * surely is the root of the likelihood ratio, which also holds for what stands there a few times
 * and never in the others.
 *
 * <p>Source: Monroe, Colaresi and Quinn, Fightin' words, Political Analysis 16(4), 2008, section
 * 3.5.1 (log-odds with an informative Dirichlet prior); Dunning, Accurate methods for the
 * statistics of surprise and coincidence, Computational Linguistics 19(1), 1993.
 */
public final class TermFinder {
  private static final int LONGEST = 3; // words
  private static final int LEAST_TEXTS = 2;
  private static final double MUCH = Math.log(3); // a little more is a matter of style
  private static final double SURE = 2.58; // standard deviations: 99 of 100
  private static final double SAME = 0.8; // share of a word's places that a phrase with it takes
  private static final double PRIOR = 500; // words and phrases, a tenth of all at most
  private static final double LEAST_PRIOR = 0.5; // of each: three of three is not yet for ever

  private final Map<String, Count> counts = new HashMap<>();
  private long wanted; // words and phrases of the texts that are wanted
  private long other;

  private static final class Count {
    private int wanted;
    private int other;
    private int texts; // that are wanted
    private List<String> ends; // its first and its last word
    private int words;
  }

  /**
   * A term.
   *
   * @param odds natural logarithm of how many times likelier it is in the texts that are wanted
   * @param deviations that this lies above chance
   * @param wanted times that it stands there
   * @param other times that it stands in the others
   */
  public record Term(String text, double odds, double deviations, int wanted, int other) {}

  /** Adds a text of the kind that is wanted. */
  public void want(String text) {
    Set<String> own = new HashSet<>();
    for (List<String> phrase : phrases(text)) {
      Count count = count(phrase);
      count.wanted++;
      count.texts += own.add(term(phrase)) ? 1 : 0;
      wanted++;
    }
  }

  /** Adds a text of another kind. */
  public void hold(String text) {
    for (List<String> phrase : phrases(text)) {
      count(phrase).other++;
      other++;
    }
  }

  private Count count(List<String> phrase) {
    Count count = counts.computeIfAbsent(term(phrase), term -> new Count());
    count.ends = List.of(phrase.get(0), phrase.get(phrase.size() - 1));
    count.words = phrase.size();
    return count;
  }

  /** Runs of words between marks; what holds a digit is no term. */
  private static List<List<String>> phrases(String text) {
    Tokenization rule = Tokenization.of(LanguageDetector.detect(text));
    List<List<String>> phrases = new ArrayList<>();
    for (String line : text.lines().toList()) {
      List<String> run = new ArrayList<>();
      for (String word : rule.words(line)) {
        if (!word.codePoints().allMatch(c -> Character.isLetter(c) || c == '\'')) {
          run.clear();
          continue;
        }
        run.add(word);
        for (int size = 1; size <= Math.min(LONGEST, run.size()); size++) {
          phrases.add(List.copyOf(run.subList(run.size() - size, run.size())));
        }
      }
    }
    return phrases;
  }

  /** Han stands without blanks. */
  private static String term(List<String> words) {
    StringBuilder term = new StringBuilder();
    for (String word : words) {
      boolean blank =
          !term.isEmpty()
              && !(isHan(term.codePointBefore(term.length())) && isHan(word.codePointAt(0)));
      term.append(blank ? " " : "").append(word);
    }
    return term.toString();
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  /**
   * The terms, the surest first; of a phrase and a word that hardly stands without it the phrase.
   *
   * @param most how many
   */
  public List<Term> terms(int most) {
    List<Term> sure =
        counts.entrySet().stream()
            .filter(one -> one.getValue().texts >= LEAST_TEXTS && says(one.getKey()))
            .map(one -> term(one.getKey(), one.getValue()))
            .filter(term -> term.odds() >= MUCH && term.deviations() >= SURE && bounded(term))
            .sorted(
                Comparator.comparingDouble(Term::deviations).reversed().thenComparing(Term::text))
            .toList();
    return sure.stream().filter(term -> !isPart(term, sure)).limit(most).toList();
  }

  /** A phrase begins and ends with words that speak for it, not with an article. */
  private boolean bounded(Term term) {
    return counts.get(term.text()).ends.stream()
        .map(word -> term(word, counts.get(word)))
        .allMatch(word -> word.deviations() >= 1);
  }

  /** One letter or character is no term. */
  private static boolean says(String term) {
    return term.codePointCount(0, term.length()) > 1;
  }

  private Term term(String text, Count count) {
    double all = Math.min(PRIOR, (wanted + other) / 10.0);
    double prior = Math.max(LEAST_PRIOR, all * (count.wanted + count.other) / (wanted + other));
    double here = count.wanted + prior;
    double there = count.other + prior;
    double odds = Math.log(here / (wanted + all - here)) - Math.log(there / (other + all - there));
    return new Term(text, odds, Math.copySign(surprise(count), odds), count.wanted, count.other);
  }

  /** The root of the likelihood ratio: as many deviations as a normal value would have. */
  private double surprise(Count count) {
    double both = (double) (count.wanted + count.other) / (wanted + other);
    double ratio =
        likelihood(count.wanted, wanted, (double) count.wanted / wanted)
            - likelihood(count.wanted, wanted, both)
            + likelihood(count.other, other, (double) count.other / other)
            - likelihood(count.other, other, both);
    return Math.sqrt(Math.max(0, 2 * ratio));
  }

  /** The logarithm of how likely a count is by a rate. */
  private static double likelihood(long count, long of, double rate) {
    double yes = count == 0 ? 0 : count * Math.log(rate);
    double no = count == of ? 0 : (of - count) * Math.log1p(-rate);
    return yes + no;
  }

  private boolean isPart(Term term, List<Term> sure) {
    return sure.stream()
        .anyMatch(
            longer ->
                counts.get(longer.text()).words > counts.get(term.text()).words
                    && longer.wanted() >= SAME * term.wanted()
                    && longer.text().contains(term.text()));
  }
}
