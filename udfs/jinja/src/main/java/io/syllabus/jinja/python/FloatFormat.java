package io.syllabus.jinja.python;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Floats with a given number of digits: the presentation types f, e and g. */
final class FloatFormat {
  private FloatFormat() {}

  /**
   * Writes a float that is not negative.
   *
   * @param type f, e or g; F, E and G give capitals
   * @param alternate keeps the point and the zeros that g would drop
   */
  static String of(double number, char type, int precision, boolean alternate) {
    String text = lower(number, Character.toLowerCase(type), precision, alternate);
    return Character.isUpperCase(type) ? text.toUpperCase(java.util.Locale.ROOT) : text;
  }

  private static String lower(double number, char type, int precision, boolean alternate) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return Double.isNaN(number) ? "nan" : "inf";
    }
    return switch (type) {
      case 'f' -> fixed(number, precision) + (alternate && precision == 0 ? "." : "");
      case 'e' -> exponent(number, precision, alternate);
      default -> general(number, Math.max(1, precision), alternate);
    };
  }

  static String fixed(double number, int precision) {
    return new BigDecimal(number).setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String exponent(double number, int precision, boolean alternate) {
    BigDecimal rounded =
        new BigDecimal(number).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
    String digits = rounded.unscaledValue().toString();
    int exponent = number == 0 ? 0 : digits.length() - rounded.scale() - 1;
    String padded = digits + "0".repeat(Math.max(0, precision + 1 - digits.length()));
    String point = precision > 0 || alternate ? "." : "";
    String size = Integer.toString(Math.abs(exponent));
    return padded.charAt(0)
        + point
        + padded.substring(1, precision + 1)
        + (exponent < 0 ? "e-" : "e+")
        + (size.length() < 2 ? "0" : "")
        + size;
  }

  private static String general(double number, int precision, boolean alternate) {
    BigDecimal rounded =
        new BigDecimal(number).round(new MathContext(precision, RoundingMode.HALF_EVEN));
    int exponent = number == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    if (exponent < -4 || exponent >= precision) {
      String text = exponent(number, precision - 1, alternate);
      int at = text.indexOf('e');
      return alternate ? text : trimZeros(text.substring(0, at)) + text.substring(at);
    }
    String text = fixed(number, Math.max(0, precision - 1 - exponent));
    return alternate ? text : trimZeros(text);
  }

  private static String trimZeros(String text) {
    if (text.indexOf('.') < 0) {
      return text;
    }
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }
}
