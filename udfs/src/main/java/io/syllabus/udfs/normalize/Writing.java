package io.syllabus.udfs.normalize;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;

/** Which writing a line is in: its punctuation follows from that. */
final class Writing {
  /**
   * Han characters for a character class: by ranges, for {@code \p{IsHan}} takes five times as
   * long.
   */
  static final String HAN =
      "\\u3005\\u3007\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\x{20000}-\\x{3FFFF}";

  /** Characters that only Japan writes: those of its standard that neither Chinese one has. */
  private static final BitSet JAPANESE = japanese();

  private Writing() {}

  private static BitSet japanese() {
    CharsetEncoder japan = Charset.forName("Shift_JIS").newEncoder();
    CharsetEncoder china = Charset.forName("GB2312").newEncoder();
    CharsetEncoder taiwan = Charset.forName("Big5").newEncoder();
    BitSet only = new BitSet();
    for (char c = '\u4e00'; c <= '\u9fff'; c++) {
      only.set(c, japan.canEncode(c) && !china.canEncode(c) && !taiwan.canEncode(c));
    }
    return only;
  }

  /** Han without kana and characters of Japan, which has other marks as well. */
  static boolean isChinese(String line) {
    boolean han = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (isKana(c) || JAPANESE.get(c)) {
        return false;
      }
      han |= c >= 0x3005 && isHan(line.codePointAt(i));
    }
    return han;
  }

  /** No letters of East Asia at all. */
  static boolean isWestern(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= 0x1100 && (isKana(c) || isHangul(c) || isHan(line.codePointAt(i)))) {
        return false;
      }
    }
    return true;
  }

  static boolean isHan(int c) {
    return (0x4E00 <= c && c <= 0x9FFF)
        || (0x3400 <= c && c <= 0x4DBF)
        || (0xF900 <= c && c <= 0xFAFF)
        || (0x20000 <= c && c <= 0x3FFFF)
        || c == '々'
        || c == '〇';
  }

  private static boolean isKana(char c) {
    return (0x3041 <= c && c <= 0x30FF && c != '・') || (0xFF66 <= c && c <= 0xFF9D);
  }

  private static boolean isHangul(char c) {
    return (0x1100 <= c && c <= 0x11FF) || (0xAC00 <= c && c <= 0xD7A3);
  }
}
