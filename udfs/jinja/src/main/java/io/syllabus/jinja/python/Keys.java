package io.syllabus.jinja.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Python's hashing: values that are equal there have equal keys here. */
public final class Keys {
  private Keys() {}

  private record TupleKey(List<Object> items) {}

  private record RangeKey(long size, Object first, long step) {}

  /** An undefined value equals every other one. */
  private static final Object UNDEFINED = new Object();

  private static final Object NONE = new Object();

  /** Gives the key under which a value is found; fails where Python has no hash. */
  public static Object canonical(Object value) {
    if (value instanceof String || value instanceof Long) {
      return value;
    }
    if (value instanceof Number || value instanceof Boolean) {
      return number(value);
    }
    if (value instanceof Markup markup) {
      return markup.text();
    }
    if (value instanceof Tuple tuple) {
      return tuple(tuple);
    }
    if (value instanceof Range range) {
      return new RangeKey(
          range.size(),
          range.size() == 0 ? NONE : range.at(0),
          range.size() < 2 ? 0 : range.step());
    }
    boolean view = value instanceof DictView v && v.kind() != DictView.Kind.DICT_VALUES;
    if (value instanceof List || value instanceof Map || view) {
      throw PythonError.type("unhashable type: '%s'", Types.name(value));
    }
    return value == null ? NONE : value instanceof Undefined ? UNDEFINED : value;
  }

  private static Object number(Object value) {
    if (Numbers.isInt(value)) {
      return Numbers.normal(Numbers.big(value));
    }
    double number = Numbers.asDouble(value);
    boolean whole = !Double.isInfinite(number) && number == Math.rint(number);
    return whole ? Numbers.normal(exact(number)) : (Object) number;
  }

  private static BigInteger exact(double whole) {
    return new BigDecimal(whole).toBigInteger();
  }

  private static Object tuple(Tuple tuple) {
    List<Object> items = new ArrayList<>(tuple.size());
    for (Object item : tuple) {
      items.add(canonical(item));
    }
    return new TupleKey(items);
  }
}
