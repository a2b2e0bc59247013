package io.syllabus.jinja;

import io.syllabus.jinja.Comparison.Operator;
import io.syllabus.jinja.python.Budget;
import io.syllabus.jinja.python.Callable;
import io.syllabus.jinja.python.Equality;
import io.syllabus.jinja.python.Iteration;
import io.syllabus.jinja.python.Keys;
import io.syllabus.jinja.python.Markup;
import io.syllabus.jinja.python.NumberMath;
import io.syllabus.jinja.python.Numbers;
import io.syllabus.jinja.python.PercentFormat;
import io.syllabus.jinja.python.Range;
import io.syllabus.jinja.python.Repr;
import io.syllabus.jinja.python.TextChecks;
import io.syllabus.jinja.python.Types;
import io.syllabus.jinja.python.Undefined;
import java.util.List;
import java.util.Map;

/** Jinja2's built-in tests, which stand after {@code is}. */
final class Tests {
  private static final Filter.Table TABLE =
      new Filter.Table()
          .add("defined", "value", (a, budget) -> !(a[0] instanceof Undefined))
          .add("undefined", "value", (a, budget) -> a[0] instanceof Undefined)
          .add("none", "value", (a, budget) -> a[0] == null)
          .add("boolean", "value", (a, budget) -> a[0] instanceof Boolean)
          .add("true", "value", (a, budget) -> Boolean.TRUE.equals(a[0]))
          .add("false", "value", (a, budget) -> Boolean.FALSE.equals(a[0]))
          .add("integer", "value", (a, budget) -> Numbers.isInt(a[0]) && !(a[0] instanceof Boolean))
          .add("float", "value", (a, budget) -> Numbers.isFloat(a[0]))
          .add("number", "value", (a, budget) -> Numbers.isNumber(a[0]))
          .add("string", "value", (a, budget) -> Types.isText(a[0]))
          .add("mapping", "value", (a, budget) -> a[0] instanceof Map)
          .add("sequence", "value", (a, budget) -> isSequence(a[0]))
          .add(
              "iterable",
              "value",
              (a, budget) -> Iteration.isIterable(a[0]) || a[0] instanceof Loop)
          .add(
              "callable",
              "value",
              (a, budget) -> a[0] instanceof Callable || a[0] instanceof Undefined)
          .add("escaped", "value", (a, budget) -> a[0] instanceof Markup)
          .add("lower", "value", (a, budget) -> TextChecks.isLower(Repr.str(a[0])))
          .add("upper", "value", (a, budget) -> TextChecks.isUpper(Repr.str(a[0])))
          .add("odd", "value", (a, budget) -> Equality.of(remainder(a[0], 2L, budget), 1L, budget))
          .add("even", "value", (a, budget) -> Equality.of(remainder(a[0], 2L, budget), 0L, budget))
          .add(
              "divisibleby",
              "value, num",
              (a, budget) -> Equality.of(remainder(a[0], a[1], budget), 0L, budget))
          .add("sameas", "value, other", (a, budget) -> isSame(a[0], a[1]))
          .add(
              "filter",
              "value",
              (a, budget) -> isName(a[0]) && Filters.find(Types.text(a[0])) != null)
          .add("test", "value", (a, budget) -> isName(a[0]) && find(Types.text(a[0])) != null)
          .add("in", "value, seq", (a, budget) -> Iteration.contains(a[1], a[0], budget));

  static {
    compare(Operator.EQ, "eq", "==", "equalto");
    compare(Operator.NE, "ne", "!=");
    compare(Operator.GT, "gt", ">", "greaterthan");
    compare(Operator.GE, "ge", ">=");
    compare(Operator.LT, "lt", "<", "lessthan");
    compare(Operator.LE, "le", "<=");
  }

  private Tests() {}

  private static void compare(Operator operator, String... names) {
    for (String name : names) {
      TABLE.add(name, "a, b", (a, budget) -> operator.holds(a[0], a[1], budget));
    }
  }

  /** The test of that name, null if there is none. */
  static Filter find(String name) {
    return TABLE.find(name);
  }

  /** Whether a value can be looked up as a name; what has no hash fails. */
  private static boolean isName(Object value) {
    return Keys.canonical(value) instanceof String;
  }

  /** What has a length and can be indexed. */
  private static boolean isSequence(Object value) {
    return Types.isText(value)
        || value instanceof List
        || value instanceof Map
        || value instanceof Range
        || value instanceof Undefined;
  }

  private static Object remainder(Object value, Object divisor, Budget budget) {
    return Types.isText(value)
        ? PercentFormat.format(value, divisor, budget)
        : NumberMath.modulo(value, divisor);
  }

  /** The same object; small constants are one object in Python, too. */
  private static boolean isSame(Object left, Object right) {
    if (left == null || right == null) {
      return left == right;
    }
    boolean constant = left instanceof Number || left instanceof Boolean || left instanceof String;
    return constant ? left.equals(right) : left == right;
  }
}
