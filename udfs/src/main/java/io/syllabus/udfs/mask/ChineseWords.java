package io.syllabus.udfs.mask;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.regex.Pattern;

/** What Chinese uses as a word; read on first use. */
final class ChineseWords {
  private static final int LONGEST = 5;
  private static final int OFTEN = 100; // in HanLP's corpus
  private static final Pattern PROPER = Pattern.compile("n[stz].*|nr.*|j");

  private ChineseWords() {}

  /** Whether it is a word of the language that names no person. */
  static boolean common(String text) {
    CoreDictionary.Attribute word = CoreDictionary.get(text);
    return word != null && !word.nature[0].startsWith(Nature.nr.toString());
  }

  /** Whether it is a word that texts use often. */
  static boolean frequent(String text) {
    CoreDictionary.Attribute word = CoreDictionary.get(text);
    return word != null && word.totalFrequency >= OFTEN;
  }

  /** The part of speech of a word in HanLP's tags, empty if it is none. */
  static String speech(String word) {
    CoreDictionary.Attribute known = CoreDictionary.get(word);
    return known == null ? "" : known.nature[0].toString();
  }

  /** Whether a text begins with the name of a place. */
  static boolean placed(String text) {
    for (int length = Math.min(LONGEST, text.length()); length > 1; length--) {
      if (speech(text.substring(0, length)).startsWith("ns")) {
        return true;
      }
    }
    return false;
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
