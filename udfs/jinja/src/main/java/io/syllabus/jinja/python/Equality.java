package io.syllabus.jinja.python;

import java.util.List;
import java.util.Map;

/** Python's {@code ==}. */
public final class Equality {
  private Equality() {}

  public static boolean of(Object left, Object right, Budget budget) {
    if (left instanceof String a && right instanceof String b) {
      budget.text(a.length() == b.length() && left != right ? a.length() : 0);
      return a.equals(b);
    }
    if (left == right) {
      return !(left instanceof Double number && number.isNaN());
    }
    if (left == null || right == null) {
      return false;
    }
    if (Numbers.isNumber(left)) {
      return Numbers.isNumber(right) && Arithmetic.compare(left, right) == 0;
    }
    if (Types.isText(left)) {
      return Types.isText(right) && Types.text(left).equals(Types.text(right));
    }
    return containers(left, right, budget);
  }

  private static boolean containers(Object left, Object right, Budget budget) {
    if (left instanceof List<?> a && right instanceof List<?> b) {
      return left instanceof Tuple == right instanceof Tuple && lists(a, b, budget);
    }
    if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) {
      return maps(a, b, budget);
    }
    if (left instanceof Undefined) {
      return right instanceof Undefined;
    }
    if (left instanceof Range && right instanceof Range) {
      return Keys.canonical(left).equals(Keys.canonical(right));
    }
    return left instanceof DictView a && right instanceof DictView b && views(a, b, budget);
  }

  private static boolean lists(List<?> left, List<?> right, Budget budget) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      budget.step();
      if (!same(left.get(i), right.get(i), budget)) {
        return false;
      }
    }
    return true;
  }

  private static boolean maps(Map<?, ?> left, Map<?, ?> right, Budget budget) {
    if (left.size() != right.size()) {
      return false;
    }
    for (Map.Entry<?, ?> entry : left.entrySet()) {
      budget.step();
      budget.reads(entry.getKey());
      Object other = Lookup.in(right, entry.getKey());
      if (other == Lookup.NOTHING || !same(entry.getValue(), other, budget)) {
        return false;
      }
    }
    return true;
  }

  /** Keys and items are sets there; values are equal to themselves only. */
  private static boolean views(DictView left, DictView right, Budget budget) {
    if (left.kind() != right.kind() || left.size() != right.size()) {
      return false;
    }
    return switch (left.kind()) {
      case DICT_VALUES -> false;
      case DICT_ITEMS -> maps(left.map(), right.map(), budget);
      case DICT_KEYS ->
          left.map().keySet().stream().allMatch(key -> holds(right.map(), key, budget));
    };
  }

  private static boolean holds(Map<?, ?> map, Object key, Budget budget) {
    budget.step();
    budget.reads(key);
    return Lookup.in(map, key) != Lookup.NOTHING;
  }

  /** What containers ask: the same object, or equal. */
  public static boolean same(Object left, Object right, Budget budget) {
    return left == right || of(left, right, budget);
  }
}
