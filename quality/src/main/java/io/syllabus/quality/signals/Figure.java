package io.syllabus.quality.signals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A number as people read it: four digits that count, and no useless ones. */
final class Figure {
  private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);

  private Figure() {}

  static String of(double value) {
    BigDecimal rounded = new BigDecimal(value).round(FOUR);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
