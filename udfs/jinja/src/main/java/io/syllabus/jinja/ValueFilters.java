package io.syllabus.jinja;

import io.syllabus.jinja.python.Arithmetic;
import io.syllabus.jinja.python.Attributes;
import io.syllabus.jinja.python.Budget;
import io.syllabus.jinja.python.Iteration;
import io.syllabus.jinja.python.Json;
import io.syllabus.jinja.python.PythonError;
import io.syllabus.jinja.python.Signature;
import io.syllabus.jinja.python.Truth;
import io.syllabus.jinja.python.Types;
import io.syllabus.jinja.python.Undefined;
import java.util.List;

/** The filters for values of any kind. */
final class ValueFilters {
  static final Filter.Table TABLE =
      new Filter.Table()
          .add("default", "value, default_value=, boolean=", (a, budget) -> orDefault(a))
          .alias("d", "default")
          .add("attr", "obj, name", (a, budget) -> attribute(a[0], a[1]))
          .add(
              "tojson", "x, ensure_ascii=, indent=, separators=, sort_keys=", ValueFilters::toJson);

  private ValueFilters() {}

  private static Object orDefault(Object[] a) {
    boolean falseToo = Truth.of(Signature.or(a[2], false));
    boolean missing = a[0] instanceof Undefined || (falseToo && !Truth.of(a[0]));
    return missing ? Signature.or(a[1], "") : a[0];
  }

  private static Object attribute(Object owner, Object name) {
    return Attributes.only(owner, Types.requireText(name, "attribute name"));
  }

  private static Object toJson(Object[] a, Budget budget) {
    Object given = Signature.or(a[2], null);
    String indent = given == null ? null : indent(given, budget);
    List<Object> separators = separators(Signature.or(a[3], null), budget);
    Json.Style style =
        new Json.Style(
            Truth.of(Signature.or(a[1], false)),
            indent,
            separators == null ? (indent == null ? ", " : ",") : separator(separators.get(0)),
            separators == null ? ": " : separator(separators.get(1)),
            Truth.of(Signature.or(a[4], false)));
    return Json.write(a[0], style, budget);
  }

  private static String indent(Object given, Budget budget) {
    return Types.isText(given)
        ? Types.text(given)
        : Types.requireText(Arithmetic.multiply(" ", given, budget), "indent");
  }

  private static List<Object> separators(Object given, Budget budget) {
    if (given == null) {
      return null;
    }
    List<Object> separators = Iteration.list(given, budget);
    if (separators.size() != 2) {
      throw PythonError.value("separators must be a pair");
    }
    return separators;
  }

  private static String separator(Object value) {
    return Types.requireText(value, "a separator");
  }
}
