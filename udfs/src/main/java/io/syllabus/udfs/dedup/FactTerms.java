package io.syllabus.udfs.dedup;

import io.syllabus.udfs.text.Resources;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of words that two texts may say differently without saying something else. */
final class FactTerms {
  /** What a term counts for, as the table's head explains. */
  enum Role {
    DROP,
    GLUE,
    SOFT,
    JOIN,
    SAME,
    PARTY
  }

  /** A term's role and the name that it shares with its equals. */
  record Term(Role role, String name) {}

  /** A term that was found, and how many tokens it takes. */
  record Match(Term term, int length) {}

  private static final FactTerms OWN = new FactTerms("fact-terms.tsv");

  private final Map<String, Term> terms = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>(); // by first token

  private FactTerms(String resource) {
    Resources.rows(FactTerms.class, resource).forEach(this::add);
  }

  static FactTerms own() {
    return OWN;
  }

  private void add(String[] columns) {
    Role role = Role.valueOf(columns[0].toUpperCase(Locale.ROOT));
    for (String term : columns[3].split("\\|", -1)) {
      List<FactToken> tokens = Tokens.of(term);
      String key = key(tokens, 0, tokens.size());
      longest.merge(tokens.get(0).text(), tokens.size(), Math::max);
      terms.putIfAbsent(key, new Term(role, role == Role.PARTY ? key : columns[1]));
    }
  }

  /** The longest term that begins at a token; null where none does. */
  Match at(List<FactToken> tokens, int from) {
    int most = longest.getOrDefault(tokens.get(from).text(), 0);
    for (int length = Math.min(most, tokens.size() - from); length > 0; length--) {
      Term term = terms.get(key(tokens, from, from + length));
      if (term != null) {
        return new Match(term, length);
      }
    }
    return null;
  }

  private static String key(List<FactToken> tokens, int from, int to) {
    StringBuilder key = new StringBuilder();
    for (int i = from; i < to; i++) {
      key.append(tokens.get(i).text()).append(' ');
    }
    return key.toString();
  }
}
