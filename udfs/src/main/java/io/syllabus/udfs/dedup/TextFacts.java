package io.syllabus.udfs.dedup;

import io.syllabus.udfs.dedup.FactTerms.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a text says, as far as two texts that resemble each other can be told apart by it: its
 * numbers in one notation, words by their stems, Han characters, signs and parties in order.
 */
public final class TextFacts {
  /** Words that tell nothing apart where the other text lacks them, by the name they share. */
  final Map<String, Integer> soft = new HashMap<>();

  /** What counts, in order. */
  final List<Fact> content = new ArrayList<>();

  /** What counts and what stands between it, in order. */
  final List<String> order = new ArrayList<>();

  /** Who is named, in order. */
  final List<String> parties = new ArrayList<>();

  /** Whether it ends as a sentence does. */
  final boolean ended;

  /**
   * One thing said.
   *
   * @param key equal for equal things
   * @param token as it was written
   * @param hard whether its presence alone changes what is said: numbers, signs, negation, codes
   */
  record Fact(String key, FactToken token, boolean hard) {}

  private boolean opens; // what is read next, since what stands before it does not count

  private TextFacts(boolean ended) {
    this.ended = ended;
  }

  public static TextFacts of(String text) {
    TextFacts facts = new TextFacts(Fullness.isWhole(text));
    List<FactToken> tokens = Contractions.open(Tokens.of(text));
    boolean chinese =
        tokens.stream().filter(t -> t.kind() == FactToken.Kind.HAN).count() * 2 > tokens.size();
    for (int i = 0; i < tokens.size(); ) {
      facts.opens |= tokens.get(i).opens();
      i += facts.read(tokens, i, chinese);
    }
    return facts;
  }

  /** Numbers, signs, negations and codes. */
  int hardFacts() {
    return (int) content.stream().filter(Fact::hard).count();
  }

  /** A hash that texts of the same facts share, in whatever order they stand. */
  public long key() {
    return content.stream().mapToLong(fact -> Mixing.hash(fact.key())).map(Mixing::mix).sum();
  }

  private int read(List<FactToken> tokens, int i, boolean chinese) {
    NumberWords.Found number = NumberWords.at(tokens, i);
    if (number != null) {
      number.keys().forEach(key -> count(new Fact(key, tokens.get(i), true)));
      return number.length();
    }
    FactTerms.Match match = FactTerms.own().at(tokens, i);
    if (match != null) {
      term(match.term(), tokens.get(i));
      return match.length();
    }
    count(fact(tokens.get(i), chinese));
    return 1;
  }

  private void term(FactTerms.Term term, FactToken token) {
    String key = term.role() + " " + term.name();
    switch (term.role()) {
      case DROP -> {}
      case GLUE -> order.add(key);
      case SOFT, JOIN -> {
        soft.merge(key, 1, Integer::sum);
        if (term.role() == Role.SOFT) {
          order.add(key);
        }
      }
      default -> {
        parties.addAll(term.role() == Role.PARTY ? List.of(key) : List.of());
        count(new Fact(key, token, term.role() == Role.SAME));
      }
    }
  }

  private static Fact fact(FactToken token, boolean chinese) {
    return switch (token.kind()) {
      case WORD -> new Fact(Stem.of(token.text()), token, chinese || hasDigit(token.text()));
      case HAN -> new Fact(token.text(), token, "不未无没非否勿".contains(token.text()));
      default -> new Fact(token.text(), token, true);
    };
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private void count(Fact fact) {
    FactToken token = new FactToken(fact.token().text(), fact.token().kind(), opens);
    content.add(new Fact(fact.key(), token, fact.hard()));
    opens = false;
    order.add(fact.key());
  }
}
