package io.syllabus.udfs.normalize;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads a number in Chinese characters, strictly: what a careful writer would not write (一百五, 二三十)
 * has no value here, for it is short or vague.
 */
public final class ChineseNumber {
  static final String DIGITS = "零一二三四五六七八九";
  static final String CHARACTERS = DIGITS + "〇两十百千万亿";
  private static final int NONE = -1;

  private final String text;
  private long total;
  private long section;
  private long unit = Long.MAX_VALUE; // the last one within the section
  private long group = Long.MAX_VALUE; // the last of 万 and 亿
  private int digit = NONE;
  private boolean zero; // just read

  private ChineseNumber(String text) {
    this.text = text;
  }

  /** The value, with a fraction after 点; empty where the text is not a number. */
  public static Optional<BigDecimal> parse(String text) {
    int point = text.indexOf('点');
    if (point < 0) {
      return integer(text).map(BigDecimal::valueOf);
    }
    String fraction = text.substring(point + 1);
    return fraction.isEmpty() || !isDigits(fraction)
        ? Optional.empty()
        : integer(text.substring(0, point))
            .map(whole -> new BigDecimal(whole + "." + ascii(fraction)));
  }

  /** Digit by digit, as years and numbers of things are written; empty where there are units. */
  public static Optional<String> digits(String text) {
    return isDigits(text) ? Optional.of(ascii(text)) : Optional.empty();
  }

  private static Optional<Long> integer(String text) {
    return new ChineseNumber(text).value();
  }

  private Optional<Long> value() {
    boolean wellFormed = !text.isEmpty() && text.length() <= 20;
    for (int i = 0; wellFormed && i < text.length(); i++) {
      wellFormed = read(text.charAt(i));
    }
    return wellFormed && endsWell()
        ? Optional.of(total + section + Math.max(0, digit))
        : Optional.empty();
  }

  private boolean read(char c) {
    return switch (c) {
      case '十' -> unit(10);
      case '百' -> unit(100);
      case '千' -> unit(1_000);
      case '万' -> group(10_000L);
      case '亿' -> group(100_000_000L);
      case '零', '〇' -> zero();
      default -> digit(c == '两' ? 2 : DIGITS.indexOf(c));
    };
  }

  private boolean digit(int value) {
    boolean free = value > 0 && digit == NONE;
    digit = value;
    return free;
  }

  private boolean zero() {
    boolean free = digit == NONE && !zero;
    zero = true;
    return free;
  }

  private boolean unit(long value) {
    boolean bareTen = value == 10 && digit == NONE && total + section == 0 && !zero;
    boolean fits = value < unit && (digit != NONE || bareTen);
    section += (bareTen ? 1 : digit) * value;
    unit = value;
    digit = NONE;
    zero = false;
    return fits;
  }

  private boolean group(long value) {
    long before = section + Math.max(0, digit);
    boolean fits = value < group && before > 0 && lastDigitFits();
    total += before * value;
    section = 0;
    digit = NONE;
    zero = false;
    unit = Long.MAX_VALUE;
    group = value;
    return fits;
  }

  private boolean endsWell() {
    boolean onlyZero = zero && text.length() == 1;
    return onlyZero || (zero ? digit != NONE : lastDigitFits());
  }

  /** A digit stands after 十 or a zero, or alone: 一百五 is 150 to some and nothing to a contract. */
  private boolean lastDigitFits() {
    return digit == NONE || unit == 10 || zero || total + section == 0;
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0 || c == '〇');
  }

  private static String ascii(String digits) {
    StringBuilder ascii = new StringBuilder();
    digits.chars().forEach(c -> ascii.append(c == '〇' ? 0 : DIGITS.indexOf(c)));
    return ascii.toString();
  }
}
