package io.syllabus.jinja.python;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which Python type a value has. */
public final class Types {
  private Types() {}

  public static boolean isText(Object value) {
    return value instanceof String || value instanceof Markup;
  }

  /** The text of a str; null if the value is none. */
  public static String text(Object value) {
    return value instanceof String text
        ? text
        : value instanceof Markup markup ? markup.text() : null;
  }

  /** The text of a str; fails with the message of Python's own functions otherwise. */
  public static String requireText(Object value, String what) {
    String text = text(value);
    if (text == null) {
      throw PythonError.type("%s must be str, not %s", what, name(value));
    }
    return text;
  }

  /** The name of the value's type, as Python's messages have it. */
  public static String name(Object value) {
    if (value == null) {
      return "NoneType";
    }
    if (value instanceof Boolean) {
      return "bool";
    }
    if (value instanceof Number) {
      return Numbers.isInt(value) ? "int" : "float";
    }
    if (value instanceof DictView view) {
      return view.kind().name().toLowerCase(Locale.ROOT);
    }
    return collection(value);
  }

  private static String collection(Object value) {
    if (value instanceof String) {
      return "str";
    }
    if (value instanceof Tuple) {
      return "tuple";
    }
    if (value instanceof List) {
      return "list";
    }
    if (value instanceof Map) {
      return "dict";
    }
    if (value instanceof Range) {
      return "range";
    }
    if (value instanceof Generator) {
      return "generator";
    }
    boolean isLambda = value.getClass().isHidden(); // its class has a name of the JVM's
    return isLambda ? "function" : value.getClass().getSimpleName();
  }
}
