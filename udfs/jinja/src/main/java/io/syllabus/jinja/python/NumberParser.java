package io.syllabus.jinja.python;

import io.syllabus.jinja.text.PythonSpace;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;

/** Python's {@code int(text, base)} and {@code float(text)}. */
public final class NumberParser {
  private static final int MAX_LENGTH = 4300;
  private static final Set<String> SPECIAL = Set.of("inf", "infinity", "nan");

  private NumberParser() {}

  /** The int, null if the text is none. */
  public static Object parseInt(String text, long base, Budget budget) {
    String digits = PythonSpace.strip(text).toLowerCase(Locale.ROOT);
    boolean negative = digits.startsWith("-");
    digits = negative || digits.startsWith("+") ? digits.substring(1) : digits;
    int radix = radix(digits, base);
    if (radix != base || hasPrefix(digits, radix)) {
      digits =
          hasPrefix(digits, radix) ? digits.substring(digits.startsWith("_", 2) ? 3 : 2) : digits;
    }
    String plain = withoutUnderscores(digits);
    if (plain == null
        || plain.length() > MAX_LENGTH
        || !plain.codePoints().allMatch(c -> Character.digit(c, radix) >= 0)) {
      return null;
    }
    if (base == 0
        && radix == 10
        && plain.startsWith("0")
        && !plain.chars().allMatch(c -> c == '0')) {
      return null;
    }
    budget.digits(4L * plain.length());
    BigInteger number = new BigInteger(plain, radix);
    return Numbers.normal(negative ? number.negate() : number);
  }

  private static int radix(String digits, long base) {
    if (base != 0) {
      if (base < 2 || base > 36) {
        throw PythonError.value("int() base must be >= 2 and <= 36, or 0");
      }
      return (int) base;
    }
    return hasPrefix(digits, 16) ? 16 : hasPrefix(digits, 8) ? 8 : hasPrefix(digits, 2) ? 2 : 10;
  }

  private static boolean hasPrefix(String digits, int radix) {
    return digits.startsWith(radix == 16 ? "0x" : radix == 8 ? "0o" : "0b")
        && (radix == 16 || radix == 8 || radix == 2);
  }

  /** The text without single underscores between digits; null where they stand elsewhere. */
  private static String withoutUnderscores(String text) {
    boolean misplaced =
        text.isEmpty() || text.startsWith("_") || text.endsWith("_") || text.contains("__");
    return misplaced ? null : text.replace("_", "");
  }

  /** The float, null if the text is none. */
  public static Double parseFloat(String text) {
    String number = withAsciiDigits(PythonSpace.strip(text).toLowerCase(Locale.ROOT));
    String unsigned =
        number.startsWith("-") || number.startsWith("+") ? number.substring(1) : number;
    if (SPECIAL.contains(unsigned)) {
      double value = unsigned.equals("nan") ? Double.NaN : Double.POSITIVE_INFINITY;
      return number.startsWith("-") ? -value : value;
    }
    String plain = number.replace("_", "");
    boolean valid =
        plain.length() <= MAX_LENGTH
            && underscoresFit(unsigned)
            && plain.chars().allMatch(c -> "0123456789+-.e".indexOf(c) >= 0);
    try {
      return valid ? Double.valueOf(plain) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Python takes the decimal digits of every script. */
  private static String withAsciiDigits(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** An underscore stands between two digits. */
  private static boolean underscoresFit(String number) {
    for (int at = number.indexOf('_'); at >= 0; at = number.indexOf('_', at + 1)) {
      if (at == 0 || at == number.length() - 1) {
        return false;
      }
      if (!isDigit(number.charAt(at - 1)) || !isDigit(number.charAt(at + 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
