package io.syllabus.udfs.segment;

import java.util.Locale;

/** Values of the numbers that stand before clauses. */
final class Numerals {
  private static final String DIGITS = "〇一二三四五六七八九";

  /** As sums are written, and the parts of Taiwan's minutes and rules: 壹、. */
  private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖貳參陸";

  private static final String PLAIN = "〇一二三四五六七八九二三六";

  private static final String ROMAN = "ivxlcdm";
  private static final int[] VALUES = {1, 5, 10, 50, 100, 500, 1000};

  private Numerals() {}

  /** 12, １２, 十二, 一百零三, 拾貳; 0 if it is none of them. */
  static int of(String number) {
    int value = 0;
    int digit = 0;
    for (char c : plain(number).toCharArray()) {
      int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
      if (unit > 0) {
        value += (digit == 0 ? 1 : digit) * unit;
        digit = 0;
      } else if (DIGITS.indexOf(c) >= 0) {
        digit = DIGITS.indexOf(c);
      } else if (Character.isDigit(c)) {
        digit = Math.min(digit, 9999) * 10 + Character.digit(c, 10);
      } else {
        return 0;
      }
    }
    return value + digit;
  }

  private static String plain(String number) {
    StringBuilder plain = new StringBuilder();
    for (char c : number.replaceAll("\\s", "").toCharArray()) {
      int formal = FORMAL.indexOf(c);
      char other = c == '两' ? '二' : c == '拾' ? '十' : c == '佰' ? '百' : c;
      plain.append(formal < 0 ? other : PLAIN.charAt(formal));
    }
    return plain.toString();
  }

  /** 4 of iv or IV; 0 if the letters are no Roman number below 90. */
  static int ofRoman(String letters) {
    int value = 0;
    int before = 0;
    for (int i = letters.length() - 1; i >= 0; i--) {
      int at = ROMAN.indexOf(letters.toLowerCase(Locale.ROOT).charAt(i));
      int own = at < 0 ? 0 : VALUES[at];
      value += own < before ? -own : own;
      before = Math.max(before, own);
    }
    return value > 0 && roman(value).equalsIgnoreCase(letters) ? value : 0;
  }

  private static String roman(int value) {
    String[] tens = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"};
    String[] ones = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    return value >= 90 ? "" : tens[value / 10] + ones[value % 10];
  }

  /** 1 of a or A. */
  static int ofLetter(String letter) {
    return letter.toLowerCase(Locale.ROOT).charAt(0) - 'a' + 1;
  }
}
