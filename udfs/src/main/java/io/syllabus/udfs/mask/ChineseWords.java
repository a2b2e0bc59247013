package io.syllabus.udfs.mask;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.regex.Pattern;

/** What Chinese uses as a word; read on first use. */
final class ChineseWords {
  private static final int LONGEST = 5;
  private static final Pattern PROPER = Pattern.compile("n[stz].*|nr.*|j");

  private ChineseWords() {}

  /** Whether it is a word of the language that names no person. */
  static boolean common(String text) {
    CoreDictionary.Attribute word = CoreDictionary.get(text);
    return word != null && !word.nature[0].startsWith(Nature.nr.toString());
  }

  /** Whether a text holds a place, a brand or characters that make no words together. */
  static boolean distinctive(String text) {
    int unknown = 0;
    for (int at = 0; at < text.length(); ) {
      int length = longest(text, at);
      if (length > 1
          && PROPER
              .matcher(CoreDictionary.get(text.substring(at, at + length)).nature[0].toString())
              .matches()) {
        return true;
      }
      unknown = length > 1 ? 0 : unknown + 1;
      if (unknown > 1) {
        return true;
      }
      at += length;
    }
    return false;
  }

  private static int longest(String text, int at) {
    int length = Math.min(LONGEST, text.length() - at);
    while (length > 1 && CoreDictionary.get(text.substring(at, at + length)) == null) {
      length--;
    }
    return length;
  }
}
