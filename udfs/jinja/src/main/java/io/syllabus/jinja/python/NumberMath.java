package io.syllabus.jinja.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Arithmetic of two numbers: ints without overflow, floats as IEEE has them, division as floor. */
public final class NumberMath {
  /** Larger ints cost more than a template may spend, and Python does not print them either. */
  private static final int MAX_BITS = 1 << 17;

  private NumberMath() {}

  private static boolean ints(Object left, Object right) {
    return Numbers.isInt(left) && Numbers.isInt(right);
  }

  static Object add(Object left, Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      long sum = a + b;
      if (((a ^ sum) & (b ^ sum)) >= 0) {
        return sum;
      }
    }
    return ints(left, right)
        ? Numbers.normal(Numbers.big(left).add(Numbers.big(right)))
        : (Object) (Numbers.toFloat(left) + Numbers.toFloat(right));
  }

  static Object subtract(Object left, Object right) {
    return ints(left, right)
        ? Numbers.normal(Numbers.big(left).subtract(Numbers.big(right)))
        : (Object) (Numbers.toFloat(left) - Numbers.toFloat(right));
  }

  static Object multiply(Object left, Object right, Budget budget) {
    if (!ints(left, right)) {
      return Numbers.toFloat(left) * Numbers.toFloat(right);
    }
    BigInteger a = Numbers.big(left);
    BigInteger b = Numbers.big(right);
    requireBits((long) a.bitLength() + b.bitLength(), budget);
    return Numbers.normal(a.multiply(b));
  }

  private static void requireBits(long bits, Budget budget) {
    if (bits > MAX_BITS) {
      throw new LimitExceeded("a number grows beyond " + MAX_BITS + " bits");
    }
    budget.steps(bits / Long.SIZE);
  }

  public static Object divide(Object left, Object right) {
    requireNumbers("/", left, right);
    if (Numbers.asDouble(right) == 0) {
      throw zero(ints(left, right) ? "division by zero" : "float division by zero");
    }
    if (ints(left, right) && !(Numbers.isSmall(left) && Numbers.isSmall(right))) {
      return bigQuotient(Numbers.big(left), Numbers.big(right));
    }
    return Numbers.toFloat(left) / Numbers.toFloat(right);
  }

  private static Object bigQuotient(BigInteger left, BigInteger right) {
    double quotient =
        new BigDecimal(left).divide(new BigDecimal(right), MathContext.DECIMAL128).doubleValue();
    if (Double.isInfinite(quotient)) {
      throw new PythonError("OverflowError", "integer division result too large for a float");
    }
    return quotient;
  }

  public static Object floorDivide(Object left, Object right) {
    requireNumbers("//", left, right);
    if (ints(left, right)) {
      requireNonZero(right, "integer division or modulo by zero");
      return Numbers.normal(floor(Numbers.big(left), Numbers.big(right))[0]);
    }
    requireNonZero(right, "float floor division by zero");
    return floatFloor(Numbers.toFloat(left), Numbers.toFloat(right))[0];
  }

  public static Object modulo(Object left, Object right) {
    requireNumbers("%", left, right);
    if (ints(left, right)) {
      requireNonZero(right, "integer modulo by zero");
      return Numbers.normal(floor(Numbers.big(left), Numbers.big(right))[1]);
    }
    requireNonZero(right, "float modulo");
    return floatFloor(Numbers.toFloat(left), Numbers.toFloat(right))[1];
  }

  private static BigInteger[] floor(BigInteger left, BigInteger right) {
    BigInteger[] parts = left.divideAndRemainder(right);
    boolean adjust = parts[1].signum() != 0 && parts[1].signum() != right.signum();
    return adjust
        ? new BigInteger[] {parts[0].subtract(BigInteger.ONE), parts[1].add(right)}
        : parts;
  }

  /** Quotient and remainder as CPython's float_divmod: the remainder has the divisor's sign. */
  private static double[] floatFloor(double left, double right) {
    double remainder = left % right;
    double quotient = (left - remainder) / right;
    if (remainder == 0) {
      remainder = Math.copySign(0.0, right);
    } else if (right < 0 != remainder < 0) {
      remainder += right;
      quotient -= 1;
    }
    if (quotient == 0) {
      return new double[] {Math.copySign(0.0, left / right), remainder};
    }
    double floored = Math.floor(quotient);
    return new double[] {quotient - floored > 0.5 ? floored + 1 : floored, remainder};
  }

  public static Object power(Object left, Object right, Budget budget) {
    requireNumbers("** or pow()", left, right);
    if (ints(left, right) && Numbers.big(right).signum() >= 0) {
      return intPower(Numbers.big(left), Numbers.big(right), budget);
    }
    double base = Numbers.toFloat(left);
    double exponent = Numbers.toFloat(right);
    if (base == 0 && exponent < 0) {
      throw zero("0.0 cannot be raised to a negative power");
    }
    if (base < 0 && exponent != Math.rint(exponent)) {
      throw PythonError.type("complex numbers are not supported");
    }
    return floatPower(base, exponent);
  }

  private static Object floatPower(double base, double exponent) {
    double power = base == 1 || exponent == 0 ? 1 : Math.pow(base, exponent);
    if (Double.isInfinite(power) && !Double.isInfinite(base) && !Double.isInfinite(exponent)) {
      throw new PythonError("OverflowError", "(34, 'Numerical result out of range')");
    }
    return power;
  }

  private static Object intPower(BigInteger base, BigInteger exponent, Budget budget) {
    if (base.abs().bitLength() < 2) {
      boolean even = !exponent.testBit(0);
      return Numbers.normal(
          exponent.signum() == 0 || (base.signum() < 0 && even) ? BigInteger.ONE : base);
    }
    requireBits(
        exponent.bitLength() > 31 ? Long.MAX_VALUE : base.bitLength() * exponent.longValue(),
        budget);
    return Numbers.normal(base.pow(exponent.intValue()));
  }

  private static void requireNumbers(String operator, Object left, Object right) {
    if (!Numbers.isNumber(left) || !Numbers.isNumber(right)) {
      throw Arithmetic.unsupported(operator, left, right);
    }
  }

  private static void requireNonZero(Object divisor, String message) {
    if (Numbers.asDouble(divisor) == 0) {
      throw zero(message);
    }
  }

  private static PythonError zero(String message) {
    return new PythonError("ZeroDivisionError", message);
  }
}
