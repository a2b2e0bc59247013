package io.syllabus.udfs.mask;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;

/** What Chinese uses as a word; read on first use. */
final class ChineseWords {
  private ChineseWords() {}

  /** Whether it is a word of the language that names no person. */
  static boolean common(String text) {
    CoreDictionary.Attribute word = CoreDictionary.get(text);
    return word != null && !word.nature[0].startsWith(Nature.nr.toString());
  }
}
