package io.syllabus.jinja.python;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Python's {@code repr} of a float: the shortest digits that give the same float back, and an
 * exponent below 1e-4 and from 1e16 on. {@code Double.toString} of Java 17 is not always shortest.
 */
public final class FloatRepr {
  private static final int MAX_DIGITS = 17;

  private FloatRepr() {}

  public static String of(double number) {
    if (Double.isNaN(number)) {
      return "nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    String sign = number < 0 || 1 / number < 0 ? "-" : "";
    return sign + (number == 0 ? "0.0" : positive(Math.abs(number)));
  }

  private static String positive(double number) {
    BigDecimal shortest = shortest(number);
    String digits = shortest.unscaledValue().toString();
    int exponent = digits.length() - shortest.scale() - 1;
    digits = digits.replaceAll("0+$", "");
    return exponent < -4 || exponent >= 16 ? scientific(digits, exponent) : plain(digits, exponent);
  }

  /** Of the shortest decimals that read back as this float, the nearest one. */
  private static BigDecimal shortest(double number) {
    BigDecimal exact = new BigDecimal(number);
    BigDecimal printed = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    for (int digits = 1; digits < printed.precision(); digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == number) {
        return rounded;
      }
    }
    BigDecimal nearest =
        exact.round(
            new MathContext(Math.min(printed.precision(), MAX_DIGITS), RoundingMode.HALF_EVEN));
    return nearest.doubleValue() == number ? nearest : printed;
  }

  private static String scientific(String digits, int exponent) {
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    String size = Integer.toString(Math.abs(exponent));
    return mantissa + "e" + (exponent < 0 ? "-" : "+") + (size.length() < 2 ? "0" : "") + size;
  }

  private static String plain(String digits, int exponent) {
    if (exponent < 0) {
      return "0." + "0".repeat(-exponent - 1) + digits;
    }
    if (digits.length() <= exponent + 1) {
      return digits + "0".repeat(exponent + 1 - digits.length()) + ".0";
    }
    return digits.substring(0, exponent + 1) + "." + digits.substring(exponent + 1);
  }
}
