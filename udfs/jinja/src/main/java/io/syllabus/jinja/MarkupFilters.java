package io.syllabus.jinja;

import io.syllabus.jinja.python.Budget;
import io.syllabus.jinja.python.Iteration;
import io.syllabus.jinja.python.Markup;
import io.syllabus.jinja.python.PythonError;
import io.syllabus.jinja.python.Repr;
import io.syllabus.jinja.python.Signature;
import io.syllabus.jinja.python.Truth;
import io.syllabus.jinja.python.Types;
import io.syllabus.jinja.python.Undefined;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The filters for HTML and addresses. */
final class MarkupFilters {
  private static final String UNRESERVED = "_.-~";

  static final Filter.Table TABLE =
      new Filter.Table()
          .add("safe", "value", (a, budget) -> new Markup(Repr.str(a[0])))
          .add("escape", "s", (a, budget) -> Markup.escape(a[0]))
          .alias("e", "escape")
          .add("forceescape", "value", (a, budget) -> Markup.escape(Repr.str(a[0])))
          .add("urlencode", "value", (a, budget) -> urlEncode(a[0], budget))
          .add("xmlattr", "d, autospace=", MarkupFilters::attributes);

  private static final long STEPS_A_PAIR = 16;

  private MarkupFilters() {}

  private static Object urlEncode(Object value, Budget budget) {
    if (Types.isText(value) || !Iteration.isIterable(value)) {
      return quote(value, "/");
    }
    List<String> pairs = new ArrayList<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> pairs.add(pair(key, item)));
    } else {
      for (Object item : Iteration.list(value, budget)) {
        List<Object> parts = Iteration.list(item, budget);
        if (parts.size() != 2) {
          throw PythonError.value("too many values to unpack (expected 2)");
        }
        pairs.add(pair(parts.get(0), parts.get(1)));
      }
    }
    budget.steps(STEPS_A_PAIR * pairs.size());
    return String.join("&", pairs);
  }

  private static String pair(Object key, Object value) {
    return quote(key, "").replace("%20", "+") + "=" + quote(value, "").replace("%20", "+");
  }

  private static String quote(Object value, String alsoSafe) {
    StringBuilder out = new StringBuilder();
    for (byte b : Repr.str(value).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      if (plain || alsoSafe.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append("%%%02X".formatted((int) c));
      }
    }
    return out.toString();
  }

  private static Object attributes(Object[] a, Budget budget) {
    if (!(a[0] instanceof Map<?, ?> map)) {
      throw new PythonError(
          "AttributeError", "'" + Types.name(a[0]) + "' object has no attribute 'items'");
    }
    List<String> attributes = new ArrayList<>();
    map.forEach((key, value) -> addAttribute(attributes, key, value));
    String text = String.join(" ", attributes);
    budget.text(text.length());
    boolean space = Truth.of(Signature.or(a[1], true)) && !text.isEmpty();
    return space ? " " + text : text;
  }

  private static void addAttribute(List<String> attributes, Object key, Object value) {
    if (value == null || value instanceof Undefined) {
      return;
    }
    String name = Types.requireText(key, "an attribute's name");
    if (name.chars().anyMatch(c -> " \t\n\r\f\u000b/>=".indexOf(c) >= 0)) {
      throw PythonError.value("Invalid character in attribute name");
    }
    attributes.add(Markup.escape(name).text() + "=\"" + Markup.escape(value).text() + '"');
  }
}
