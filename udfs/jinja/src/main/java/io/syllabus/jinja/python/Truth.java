package io.syllabus.jinja.python;

import java.util.Collection;
import java.util.Map;

/** Which values count as true: all but nothing, zero and what is empty. */
public final class Truth {
  private Truth() {}

  public static boolean of(Object value) {
    if (value instanceof Boolean flag) {
      return flag;
    }
    if (value instanceof String text) {
      return !text.isEmpty();
    }
    if (value == null || value instanceof Undefined) {
      return false;
    }
    if (value instanceof Number) {
      return Numbers.asDouble(value) != 0;
    }
    return nonEmpty(value);
  }

  private static boolean nonEmpty(Object value) {
    if (value instanceof Collection<?> items) {
      return !items.isEmpty();
    }
    if (value instanceof Map<?, ?> map) {
      return !map.isEmpty();
    }
    if (value instanceof Markup markup) {
      return !markup.text().isEmpty();
    }
    if (value instanceof Sized sized) {
      return sized.length() != 0;
    }
    if (value instanceof DictView view) {
      return view.size() != 0;
    }
    return !(value instanceof Range range) || range.size() != 0;
  }
}
