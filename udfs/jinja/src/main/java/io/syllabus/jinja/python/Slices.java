package io.syllabus.jinja.python;

import io.syllabus.jinja.text.CodePoints;
import java.util.ArrayList;
import java.util.List;

/** Python's {@code value[start:stop:step]} and {@code value[index]}. */
public final class Slices {
  private Slices() {}

  /** Any of the three may be null, as None is there. */
  public static Object of(Object value, Object start, Object stop, Object step, Budget budget) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (!(Types.isText(value) || value instanceof List || value instanceof Range)) {
      throw value instanceof java.util.Map
          ? PythonError.type("unhashable type: 'slice'")
          : PythonError.type("'%s' object is not subscriptable", Types.name(value));
    }
    long stride = step == null ? 1 : index(step);
    if (stride == 0) {
      throw PythonError.value("slice step cannot be zero");
    }
    long size = Iteration.length(value);
    budget.text(size);
    long from = bound(start, stride > 0 ? 0 : size - 1, size, stride);
    long to = bound(stop, stride > 0 ? size : -1, size, stride);
    Range indices = new Range(from, to, stride);
    budget.elements(value instanceof List || stride != 1 ? indices.size() : 0);
    return cut(value, indices);
  }

  private static long index(Object value) {
    if (!Numbers.isInt(value)) {
      throw PythonError.type("slice indices must be integers or None or have an __index__ method");
    }
    return Numbers.index(value, "slice indices");
  }

  private static long bound(Object value, long fallback, long size, long step) {
    if (value == null) {
      return fallback;
    }
    long index = index(value);
    long low = step > 0 ? 0 : -1;
    long high = step > 0 ? size : size - 1;
    long shifted = index < 0 ? index + size : index;
    return Math.max(low, Math.min(high, shifted));
  }

  private static Object cut(Object value, Range indices) {
    if (value instanceof Range range) {
      return new Range(
          range.start() + indices.start() * range.step(),
          range.start() + indices.stop() * range.step(),
          range.step() * indices.step());
    }
    if (value instanceof List<?> list) {
      List<Object> items = new ArrayList<>();
      indices.forEach(i -> items.add(list.get(((Long) i).intValue())));
      return value instanceof Tuple ? Tuple.copyOf(items) : items;
    }
    String part = cutText(Types.text(value), indices);
    return value instanceof Markup ? new Markup(part) : part;
  }

  private static String cutText(String text, Range indices) {
    if (indices.size() == 0) {
      return "";
    }
    if (indices.step() == 1) {
      return CodePoints.substring(text, (int) indices.start(), (int) indices.stop());
    }
    int[] codePoints = text.codePoints().toArray();
    StringBuilder out = new StringBuilder();
    indices.forEach(i -> out.appendCodePoint(codePoints[((Long) i).intValue()]));
    return out.toString();
  }

  /** One element of a sequence; {@link Lookup#NOTHING} beyond its ends. */
  public static Object element(Object value, long index) {
    long size = Iteration.length(value);
    long at = index < 0 ? index + size : index;
    if (at < 0 || at >= size) {
      return Lookup.NOTHING;
    }
    if (value instanceof List<?> list) {
      return list.get((int) at);
    }
    if (value instanceof Range range) {
      return range.at(at);
    }
    String text = Types.text(value);
    String one = CodePoints.one(text.codePointAt(CodePoints.offset(text, (int) at)));
    return value instanceof Markup ? new Markup(one) : one;
  }
}
