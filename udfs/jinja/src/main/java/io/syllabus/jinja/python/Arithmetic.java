package io.syllabus.jinja.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Python's {@code + - * / // % **}, unary minus, and the comparison of numbers. */
public final class Arithmetic {
  private Arithmetic() {}

  /** Numbers by value: an int and a float compare exactly. NaN is greater than all. */
  static int compare(Object left, Object right) {
    if (Numbers.isSmall(left) && Numbers.isSmall(right)) {
      return Long.compare(Numbers.small(left), Numbers.small(right));
    }
    if (Numbers.isInt(left) && Numbers.isInt(right)) {
      return Numbers.big(left).compareTo(Numbers.big(right));
    }
    double a = Numbers.asDouble(left);
    double b = Numbers.asDouble(right);
    boolean bothFloat = !Numbers.isInt(left) && !Numbers.isInt(right);
    if (bothFloat
        || Double.isNaN(a)
        || Double.isNaN(b)
        || Double.isInfinite(a) != Double.isInfinite(b)) {
      return a == b ? 0 : Double.compare(a, b);
    }
    return exact(left).compareTo(exact(right));
  }

  private static BigDecimal exact(Object number) {
    return Numbers.isInt(number)
        ? new BigDecimal(Numbers.big(number))
        : new BigDecimal(Numbers.asDouble(number));
  }

  public static Object add(Object left, Object right, Budget budget) {
    if (left instanceof String a && right instanceof String b) {
      budget.text((long) a.length() + b.length());
      return a.concat(b);
    }
    if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
      return NumberMath.add(left, right);
    }
    if (Types.isText(left) && Types.isText(right)) {
      budget.text((long) Types.text(left).length() + Types.text(right).length());
      return new Markup(Markup.escape(left).text() + Markup.escape(right).text());
    }
    if (left instanceof List<?> a
        && right instanceof List<?> b
        && left instanceof Tuple == right instanceof Tuple) {
      return joined(a, b, budget);
    }
    throw cannotAdd(left, right);
  }

  private static Object joined(List<?> left, List<?> right, Budget budget) {
    budget.elements((long) left.size() + right.size());
    List<Object> all = new ArrayList<>(left.size() + right.size());
    all.addAll(left);
    all.addAll(right);
    return left instanceof Tuple ? Tuple.copyOf(all) : all;
  }

  private static PythonError cannotAdd(Object left, Object right) {
    requireDefined(left, right);
    String type = Types.name(left);
    if (Types.isText(left) || left instanceof List) {
      String shown = left instanceof Markup ? "str" : type;
      return PythonError.type(
          "can only concatenate %s (not \"%s\") to %s", shown, Types.name(right), shown);
    }
    return unsupported("+", left, right);
  }

  static void requireDefined(Object left, Object right) {
    if (left instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (right instanceof Undefined undefined) {
      throw undefined.error();
    }
  }

  static PythonError unsupported(String operator, Object left, Object right) {
    requireDefined(left, right);
    return PythonError.type(
        "unsupported operand type(s) for %s: '%s' and '%s'",
        operator, Types.name(left), Types.name(right));
  }

  public static Object multiply(Object left, Object right, Budget budget) {
    if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
      return NumberMath.multiply(left, right, budget);
    }
    if (Numbers.isInt(right) && isRepeatable(left)) {
      return repeat(left, Numbers.index(right, "factor"), budget);
    }
    if (Numbers.isInt(left) && isRepeatable(right)) {
      return repeat(right, Numbers.index(left, "factor"), budget);
    }
    throw unsupported("*", left, right);
  }

  private static boolean isRepeatable(Object value) {
    return Types.isText(value) || value instanceof List;
  }

  private static Object repeat(Object value, long times, Budget budget) {
    long count = Math.max(0, Math.min(times, Integer.MAX_VALUE));
    if (value instanceof List<?> list) {
      budget.elements(list.size() * count);
      List<Object> all = new ArrayList<>();
      for (long i = 0; i < count && !list.isEmpty(); i++) {
        all.addAll(list);
      }
      return value instanceof Tuple ? Tuple.copyOf(all) : all;
    }
    String text = Types.text(value);
    budget.text(text.length() * count);
    String repeated = text.isEmpty() ? "" : text.repeat((int) count);
    return value instanceof Markup ? new Markup(repeated) : repeated;
  }

  public static Object subtract(Object left, Object right) {
    if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
      return NumberMath.subtract(left, right);
    }
    throw unsupported("-", left, right);
  }

  public static Object negate(Object value) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (Numbers.isInt(value)) {
      return Numbers.normal(Numbers.big(value).negate());
    }
    if (Numbers.isFloat(value)) {
      return -Numbers.asDouble(value);
    }
    throw PythonError.type("bad operand type for unary -: '%s'", Types.name(value));
  }

  /** Unary plus: an int for a bool, every other number unchanged. */
  public static Object plus(Object value) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (!Numbers.isNumber(value)) {
      throw PythonError.type("bad operand type for unary +: '%s'", Types.name(value));
    }
    return value instanceof Boolean
        ? Numbers.normal(BigInteger.valueOf(Numbers.small(value)))
        : value;
  }
}
