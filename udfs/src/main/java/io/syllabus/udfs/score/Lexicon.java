package io.syllabus.udfs.score;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import io.syllabus.udfs.text.Tsv;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Weighted terms, found in one pass whatever their number: from each place where a word may begin
 * down a trie, as far as it goes.
 *
 * <p>Letter case and full-width forms do not count. A term that begins or ends with an ASCII letter
 * or digit does so at the bound of a word. Of terms that overlap the leftmost counts, of those that
 * begin together the longest. Thread-safe.
 *
 * <p>Source: Aoe, An efficient digital search algorithm by using a double-array structure, 1989.
 */
public final class Lexicon {
  private static final int ROOT = 1;
  private static final int NOWHERE = -1;
  private static final char[] FOLDED = folded();

  private final DoubleArrayTrie<Term> terms = new DoubleArrayTrie<>();
  private final boolean empty;

  private Lexicon(Map<String, Term> byText) {
    empty = byText.isEmpty();
    if (!empty) {
      terms.build(new TreeMap<>(byText));
    }
  }

  /** One of each; letters are its letters and digits. */
  private record Term(String text, double weight, String category, int letters) {}

  private record Hit(int end, Term term) {}

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
    String text = fold(row[0].strip());
    int letters = (int) text.chars().filter(Character::isLetterOrDigit).count();
    return new Term(text, weight(row[1]), row[2].strip(), letters);
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
    List<Term> found = empty ? List.of() : leftmostLongest(units(text));
    Set<Term> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
    SortedMap<String, Double> categories = new TreeMap<>();
    int covered = 0;
    for (Term term : found) {
      covered += term.letters();
      if (distinct.add(term)) {
        categories.merge(term.category(), term.weight(), Double::sum);
      }
    }
    double weight = categories.values().stream().mapToDouble(w -> w).sum();
    return new LexiconHits(found.size(), distinct.size(), weight, covered, categories);
  }

  private List<Term> leftmostLongest(char[] text) {
    List<Term> found = new ArrayList<>();
    for (int start = 0; start < text.length; ) {
      Hit hit = cutsWord(text, start) ? null : longest(text, start);
      if (hit == null) {
        start++;
      } else {
        found.add(hit.term());
        start = hit.end();
      }
    }
    return found;
  }

  /** The longest term that begins at a place; null without one. */
  private Hit longest(char[] text, int start) {
    Term last = null;
    int end = start;
    int state = ROOT;
    for (int at = start; at < text.length; ) {
      state = terms.transition(text[at++], state);
      if (state == NOWHERE) {
        break;
      }
      Term term = terms.output(state);
      if (term != null && !cutsWord(text, at)) {
        last = term;
        end = at;
      }
    }
    return last == null ? null : new Hit(end, last);
  }

  private static boolean cutsWord(char[] text, int at) {
    return at > 0 && at < text.length && isAsciiWord(text[at]) && isAsciiWord(text[at - 1]);
  }

  /** Of folded letters. */
  private static boolean isAsciiWord(char c) {
    return c <= 'z' && (c >= 'a' || (c >= '0' && c <= '9'));
  }

  /** Lower case and half width, unit by unit so that places stay. */
  static String fold(String text) {
    return new String(units(text));
  }

  private static char[] units(String text) {
    char[] units = text.toCharArray();
    for (int i = 0; i < units.length; i++) {
      units[i] = FOLDED[units[i]];
    }
    return units;
  }

  private static char[] folded() {
    char[] folded = new char[Character.MAX_VALUE + 1];
    for (int i = 0; i < folded.length; i++) {
      char c = (char) i;
      c = '！' <= c && c <= '～' ? (char) (c - ('！' - '!')) : c;
      folded[i] = c == '’' ? '\'' : Character.toLowerCase(c);
    }
    return folded;
  }
}
