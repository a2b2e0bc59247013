package io.syllabus.jinja.python;

import io.syllabus.jinja.text.CodePoints;
import java.util.List;

/** Python's {@code <}, {@code <=}, {@code >} and {@code >=}. */
public final class Ordering {
  private Ordering() {}

  /**
   * Compares two values.
   *
   * @param operator the operator as written, for the message
   * @return negative, zero or positive; NaN orders after everything
   */
  public static int compare(Object left, Object right, String operator, Budget budget) {
    if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
      return Arithmetic.compare(left, right);
    }
    if (Types.isText(left) && Types.isText(right)) {
      String a = Types.text(left);
      String b = Types.text(right);
      budget.text(Math.min(a.length(), b.length()));
      return CodePoints.compare(a, b);
    }
    if (left instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (right instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (left instanceof List<?> a
        && right instanceof List<?> b
        && left instanceof Tuple == right instanceof Tuple) {
      return lists(a, b, operator, budget);
    }
    throw PythonError.type(
        "'%s' not supported between instances of '%s' and '%s'",
        operator, Types.name(left), Types.name(right));
  }

  private static int lists(List<?> left, List<?> right, String operator, Budget budget) {
    int common = Math.min(left.size(), right.size());
    for (int i = 0; i < common; i++) {
      budget.step();
      if (!Equality.same(left.get(i), right.get(i), budget)) {
        return compare(left.get(i), right.get(i), operator, budget);
      }
    }
    return Integer.compare(left.size(), right.size());
  }
}
