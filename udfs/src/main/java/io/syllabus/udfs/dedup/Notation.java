package io.syllabus.udfs.dedup;

import java.util.ArrayList;
import java.util.List;

/** The words of a text with its numbers in one notation: thirty, 三十, ３０ and 30 are 30. */
public final class Notation {
  private Notation() {}

  /** Han characters, other words and numbers in order; without signs. */
  public static List<String> words(String text) {
    List<FactToken> tokens = Tokens.of(text);
    List<String> words = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); ) {
      NumberWords.Found number = NumberWords.at(tokens, i);
      if (number != null) {
        words.addAll(number.keys());
      } else if (tokens.get(i).kind() != FactToken.Kind.SIGN) {
        words.add(tokens.get(i).text().replace("'", ""));
      }
      i += number == null ? 1 : number.length();
    }
    return words;
  }
}
