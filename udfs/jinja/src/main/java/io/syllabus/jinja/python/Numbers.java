package io.syllabus.jinja.python;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads the Java types that stand for Python's int and float; a bool is an int there. */
public final class Numbers {
  private static final BigInteger MIN_LONG = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

  private Numbers() {}

  public static boolean isInt(Object value) {
    return value instanceof Long
        || value instanceof Integer
        || value instanceof Boolean
        || value instanceof BigInteger
        || value instanceof Short
        || value instanceof Byte;
  }

  public static boolean isFloat(Object value) {
    return value instanceof Number && !isInt(value);
  }

  public static boolean isNumber(Object value) {
    return value instanceof Number || value instanceof Boolean;
  }

  /** True where the int fits a long, so that the fast arithmetic applies. */
  public static boolean isSmall(Object value) {
    return value instanceof Long || (isInt(value) && !(value instanceof BigInteger));
  }

  public static long small(Object value) {
    return value instanceof Boolean flag ? (flag ? 1 : 0) : ((Number) value).longValue();
  }

  public static BigInteger big(Object value) {
    return value instanceof BigInteger number ? number : BigInteger.valueOf(small(value));
  }

  /** The same int as a Long where it fits, so that there is one form per number. */
  public static Object normal(BigInteger number) {
    boolean fits = number.compareTo(MIN_LONG) >= 0 && number.compareTo(MAX_LONG) <= 0;
    return fits ? (Object) number.longValue() : number;
  }

  /** The nearest float; infinite where a BigInteger is too large. */
  public static double asDouble(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    return ((Number) value).doubleValue();
  }

  /** The float of a number; fails where an int is too large for one. */
  public static double toFloat(Object value) {
    double number = asDouble(value);
    if (Double.isInfinite(number) && value instanceof BigInteger) {
      throw new PythonError("OverflowError", "int too large to convert to float");
    }
    return number;
  }

  /** The int of a float, cut towards zero. */
  public static Object truncate(double number) {
    if (Double.isNaN(number)) {
      throw PythonError.value("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(number)) {
      throw new PythonError("OverflowError", "cannot convert float infinity to integer");
    }
    return normal(new BigDecimal(number).toBigInteger());
  }

  /** An int that counts or indexes; beyond the range of a long it is cut to its end. */
  public static long index(Object value, String what) {
    if (!isInt(value)) {
      throw PythonError.type("%s must be integers, not %s", what, Types.name(value));
    }
    return big(value).min(MAX_LONG).max(MIN_LONG).longValue();
  }
}
