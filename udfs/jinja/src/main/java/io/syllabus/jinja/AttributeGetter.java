package io.syllabus.jinja;

import io.syllabus.jinja.python.Attributes;
import io.syllabus.jinja.python.Numbers;
import io.syllabus.jinja.python.TextChecks;
import io.syllabus.jinja.python.Types;
import io.syllabus.jinja.python.Undefined;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code "a.b.0"} from items: a path of keys, where digits are indices. */
final class AttributeGetter {
  private final List<Object> path;
  private final Object fallback;
  private final boolean ignoreCase;

  private AttributeGetter(List<Object> path, Object fallback, boolean ignoreCase) {
    this.path = path;
    this.fallback = fallback;
    this.ignoreCase = ignoreCase;
  }

  /**
   * @param attribute a path, a key that is no text, or null for the item itself
   * @param fallback taken for what is undefined on the path, unless it is null
   */
  static AttributeGetter of(Object attribute, Object fallback) {
    return new AttributeGetter(path(attribute), fallback, false);
  }

  /** The same, with texts in lower case. */
  AttributeGetter ignoringCase() {
    return new AttributeGetter(path, fallback, true);
  }

  private static List<Object> path(Object attribute) {
    List<Object> path = new ArrayList<>();
    if (!Types.isText(attribute)) {
      if (attribute != null) {
        path.add(attribute);
      }
      return path;
    }
    for (String part : Types.text(attribute).split("\\.", -1)) {
      boolean digits = TextChecks.isDigits(part) && part.chars().allMatch(Character::isDigit);
      path.add(digits ? Numbers.normal(new BigInteger(part)) : part);
    }
    return path;
  }

  Object of(Object item) {
    Object value = item;
    for (Object part : path) {
      value = Attributes.item(value, part);
      value = fallback != null && value instanceof Undefined ? fallback : value;
    }
    String text = ignoreCase ? Types.text(value) : null;
    return text == null ? value : text.toLowerCase(Locale.ROOT);
  }
}
