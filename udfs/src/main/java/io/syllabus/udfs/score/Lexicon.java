package io.syllabus.udfs.score;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import io.syllabus.udfs.text.Tsv;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Weighted terms, found in one pass whatever their number.
 *
 * <p>Letter case and full-width forms do not count. A term that begins or ends with an ASCII letter
 * or digit does so at the bound of a word. Of terms that overlap the leftmost counts, of those that
 * begin together the longest. Thread-safe.
 *
 * <p>Source: Aho and Corasick, Efficient string matching, 1975.
 */
public final class Lexicon {
  private final AhoCorasickDoubleArrayTrie<Term> terms = new AhoCorasickDoubleArrayTrie<>();
  private final boolean empty;

  private Lexicon(Map<String, Term> byText) {
    empty = byText.isEmpty();
    if (!empty) {
      terms.build(new TreeMap<>(byText));
    }
  }

  private record Term(String text, double weight, String category) {
    int letters() {
      return (int) text.chars().filter(Character::isLetterOrDigit).count();
    }
  }

  private record Hit(int start, int end, Term term) {}

  /**
   * Reads lines {@code term<TAB>weight<TAB>category}; a later line replaces an earlier one of the
   * same term.
   *
   * @throws IllegalArgumentException if a line lacks a column or its weight is no number
   */
  public static Lexicon parse(String tsv) {
    Map<String, Term> byText = new TreeMap<>();
    Tsv.rows(tsv, 3, Lexicon::term).forEach(term -> byText.put(term.text(), term));
    return new Lexicon(byText);
  }

  private static Term term(String[] row) {
    return new Term(fold(row[0].strip()), weight(row[1]), row[2].strip());
  }

  private static double weight(String column) {
    try {
      return Double.parseDouble(column.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "has the weight %s: must be a number".formatted(column), e);
    }
  }

  /** What is found of the lexicon in a text. */
  public LexiconHits hits(String text) {
    List<Hit> hits = empty ? List.of() : leftmostLongest(fold(text));
    Set<Term> distinct = new HashSet<>();
    SortedMap<String, Double> categories = new TreeMap<>();
    int covered = 0;
    for (Hit hit : hits) {
      covered += hit.term().letters();
      if (distinct.add(hit.term())) {
        categories.merge(hit.term().category(), hit.term().weight(), Double::sum);
      }
    }
    double weight = categories.values().stream().mapToDouble(w -> w).sum();
    return new LexiconHits(hits.size(), distinct.size(), weight, covered, categories);
  }

  private List<Hit> leftmostLongest(String text) {
    List<Hit> found = new ArrayList<>();
    terms.parseText(text, (start, end, term) -> found.add(new Hit(start, end, term)));
    found.removeIf(hit -> cutsWord(text, hit.start()) || cutsWord(text, hit.end()));
    found.sort(
        Comparator.comparingInt(Hit::start).thenComparing(Hit::end, Comparator.reverseOrder()));
    List<Hit> kept = new ArrayList<>();
    int free = 0;
    for (Hit hit : found) {
      if (hit.start() >= free) {
        kept.add(hit);
        free = hit.end();
      }
    }
    return kept;
  }

  private static boolean cutsWord(String text, int at) {
    return at > 0
        && at < text.length()
        && isAsciiWord(text.charAt(at - 1))
        && isAsciiWord(text.charAt(at));
  }

  private static boolean isAsciiWord(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  /** Lower case and half width, unit by unit so that places stay. */
  static String fold(String text) {
    char[] units = text.toCharArray();
    for (int i = 0; i < units.length; i++) {
      char c = units[i];
      c = '！' <= c && c <= '～' ? (char) (c - ('！' - '!')) : c;
      units[i] = c == '’' ? '\'' : Character.toLowerCase(c);
    }
    return new String(units);
  }
}
