package io.syllabus.udfs.dedup;

import java.util.ArrayList;
import java.util.List;

/** Opens the short forms of English: isn't, can't, tenant's, we'll. */
final class Contractions {
  private Contractions() {}

  static List<FactToken> open(List<FactToken> tokens) {
    List<FactToken> opened = new ArrayList<>(tokens.size());
    for (FactToken token : tokens) {
      int at = token.kind() == FactToken.Kind.WORD ? token.text().indexOf('\'') : -1;
      if (at < 0) {
        opened.add(token);
      } else {
        open(token, at, opened);
      }
    }
    return opened;
  }

  private static void open(FactToken token, int at, List<FactToken> opened) {
    String word = token.text();
    if (word.endsWith("n't")) {
      add(
          word.equals("can't") ? "can" : word.equals("won't") ? "will" : word.substring(0, at - 1),
          token.opens(),
          opened);
      add("not", false, opened);
      return;
    }
    add(word.substring(0, at), token.opens(), opened);
    String rest = word.substring(at + 1);
    switch (rest) {
      case "s", "m", "re", "ve", "d" -> {} // is, am, are, have, would, or a genitive
      case "ll" -> add("will", false, opened);
      default -> add(rest, false, opened);
    }
  }

  private static void add(String word, boolean opens, List<FactToken> opened) {
    if (!word.isEmpty()) {
      opened.add(new FactToken(word, FactToken.Kind.WORD, opens));
    }
  }
}
