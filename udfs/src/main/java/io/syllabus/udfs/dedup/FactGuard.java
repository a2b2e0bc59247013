package io.syllabus.udfs.dedup;

import io.syllabus.udfs.dedup.TextFacts.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Decides of two texts that resemble each other whether one says nothing that the other does not.
 *
 * <p>The comparison is of what they say, not of how alike they are: numbers, signs, words and
 * characters as multisets, parties and exchanged places in order. What grammar puts in between does
 * not count ({@code fact-terms.tsv}), misspellings pair up. Two texts are the same if nothing is
 * left on either side; one is part of the other if what is left stands before or after it alone.
 * Everything else keeps both, since a number, a “not” or a name inside a sentence makes it another.
 */
public final class FactGuard {
  private static final int MOST_MISSPELT = 64;
  private static final double EDGE = 0.2; // of the facts of the whole
  private static final int BROKEN_OFF = 20; // facts of a text that may be the beginning of another

  private FactGuard() {}

  /** What may go: either of two that say the same, the part of a whole, neither. */
  public enum Verdict {
    SAME,
    FIRST_IN_SECOND,
    SECOND_IN_FIRST,
    DIFFERENT;

    /** Whether the second may stand for the first. */
    public boolean firstMayGo() {
      return this == SAME || this == FIRST_IN_SECOND;
    }

    /** Whether the first may stand for the second. */
    public boolean secondMayGo() {
      return this == SAME || this == SECOND_IN_FIRST;
    }
  }

  public static Verdict compare(String first, String second) {
    return compare(TextFacts.of(first), TextFacts.of(second));
  }

  public static Verdict compare(TextFacts a, TextFacts b) {
    List<Fact> onlyA = without(a.content, b.content);
    List<Fact> onlyB = without(b.content, a.content);
    Map<String, String> spelt = pairMisspellings(onlyA, onlyB);
    boolean both = !onlyA.isEmpty() && !onlyB.isEmpty();
    if (both || softChange(a, b)) {
      return Verdict.DIFFERENT;
    }
    List<String> contentB = respelt(keys(b.content), spelt);
    if (onlyA.isEmpty() && onlyB.isEmpty()) {
      return exchanged(a, b, spelt) ? Verdict.DIFFERENT : Verdict.SAME;
    }
    return onlyA.isEmpty()
        ? part(keys(a.content), contentB, a, b, Verdict.FIRST_IN_SECOND)
        : part(contentB, keys(a.content), b, a, Verdict.SECOND_IN_FIRST);
  }

  private static boolean exchanged(TextFacts a, TextFacts b, Map<String, String> spelt) {
    return !a.parties.equals(b.parties) || Exchange.between(a.order, respelt(b.order, spelt));
  }

  /**
   * A part stands in one piece within the whole, what is before it ends a sentence or line, and
   * what is behind it begins one, unless the part breaks off. If all else is short and soft, such
   * as a heading or thanks, either goes.
   */
  private static Verdict part(
      List<String> part, List<String> whole, TextFacts small, TextFacts large, Verdict inside) {
    int from = Collections.indexOfSubList(whole, part);
    int to = from + part.size();
    if (from < 0 || !opens(large, from)) {
      return Verdict.DIFFERENT;
    }
    if (!opens(large, to)) {
      return small.ended || part.size() < BROKEN_OFF ? Verdict.DIFFERENT : inside;
    }
    boolean soft =
        Stream.of(large.content.subList(0, from), large.content.subList(to, whole.size()))
            .flatMap(List::stream)
            .noneMatch(Fact::hard);
    return soft && whole.size() - part.size() <= EDGE * whole.size() ? Verdict.SAME : inside;
  }

  private static boolean opens(TextFacts facts, int at) {
    return at == facts.content.size() || facts.content.get(at).token().opens();
  }

  private static boolean softChange(TextFacts a, TextFacts b) {
    return more(a.soft, b.soft) && more(b.soft, a.soft);
  }

  private static boolean more(Map<String, Integer> a, Map<String, Integer> b) {
    return a.entrySet().stream()
        .anyMatch(term -> term.getValue() > b.getOrDefault(term.getKey(), 0));
  }

  private static List<Fact> without(List<Fact> all, List<Fact> others) {
    Map<String, Integer> left = new HashMap<>();
    others.forEach(fact -> left.merge(fact.key(), 1, Integer::sum));
    List<Fact> only = new ArrayList<>();
    for (Fact fact : all) {
      if (left.merge(fact.key(), -1, Integer::sum) < 0) {
        only.add(fact);
      }
    }
    return only;
  }

  /** Takes misspelt pairs out of both lists; gives the second's key → the first's. */
  private static Map<String, String> pairMisspellings(List<Fact> a, List<Fact> b) {
    Map<String, String> spelt = new HashMap<>();
    if (a.size() <= MOST_MISSPELT && b.size() <= MOST_MISSPELT) {
      a.removeIf(fact -> pairs(fact, b, spelt));
    }
    return spelt;
  }

  private static boolean pairs(Fact fact, List<Fact> others, Map<String, String> spelt) {
    for (Fact other : others) {
      if (Misspelling.of(fact.token(), other.token())) {
        spelt.put(other.key(), fact.key());
        return others.remove(other);
      }
    }
    return false;
  }

  private static List<String> keys(List<Fact> facts) {
    return facts.stream().map(Fact::key).toList();
  }

  private static List<String> respelt(List<String> keys, Map<String, String> spelt) {
    return spelt.isEmpty() ? keys : keys.stream().map(k -> spelt.getOrDefault(k, k)).toList();
  }
}
