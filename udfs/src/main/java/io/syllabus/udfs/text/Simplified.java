package io.syllabus.udfs.text;

import com.hankcs.hanlp.dictionary.other.CharTable;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Traditional Chinese as lists of simplified words can be held against it, character by character,
 * so that no place moves. What both ways of writing have (著, 乾, 后) stays.
 */
public final class Simplified {

  private static final int FIRST = 0x3400;
  private static final int BEHIND = 0xF900;
  private static final char[] CHARACTERS = characters();

  private Simplified() {}

  private static char[] characters() {
    CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
    char[] all = new char[BEHIND - FIRST];
    for (int c = FIRST; c < BEHIND; c++) {
      char simple = (char) c;
      if (Character.isIdeographic(c) && !simplified.canEncode(simple)) {
        char other = CharTable.convert(simple);
        simple = simplified.canEncode(other) ? other : simple;
      }
      all[c - FIRST] = simple;
    }
    return all;
  }

  /** The character itself where it has no simplified form. */
  public static char of(char c) {
    return c >= FIRST && c < BEHIND ? CHARACTERS[c - FIRST] : c;
  }

  /** The text itself where no character changes; as long in any case. */
  public static String of(String text) {
    StringBuilder simple = null;
    for (int i = 0; i < text.length(); i++) {
      char c = of(text.charAt(i));
      if (c != text.charAt(i)) {
        simple = simple == null ? new StringBuilder(text) : simple;
        simple.setCharAt(i, c);
      }
    }
    return simple == null ? text : simple.toString();
  }
}
