package io.syllabus.jinja.python;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Python's {@code json.dumps}, which is what the filter {@code tojson} of chat templates is. */
public final class Json {
  private static final int MAX_DEPTH = 300;

  /** A list takes longer to write than its few characters say. */
  private static final int STEPS_PER_CONTAINER = 8;

  private static final String HEX = "0123456789abcdef";

  private final Style style;
  private final Budget budget;
  private final StringBuilder out = new StringBuilder();
  private int depth;

  /**
   * How JSON is laid out.
   *
   * @param asciiOnly escapes everything beyond ASCII
   * @param indent one level's indentation; null writes one line
   * @param itemSeparator between elements, as a rule {@code ", "}, with an indent {@code ","}
   * @param keySeparator between key and value, as a rule {@code ": "}
   * @param sortKeys orders each object by its keys
   */
  public record Style(
      boolean asciiOnly,
      String indent,
      String itemSeparator,
      String keySeparator,
      boolean sortKeys) {
    public static final Style PLAIN = new Style(false, null, ", ", ": ", false);
  }

  private Json(Style style, Budget budget) {
    this.style = style;
    this.budget = budget;
  }

  public static String write(Object value, Style style, Budget budget) {
    Json json = new Json(style, budget);
    json.write(value);
    budget.text(json.out.length());
    return json.out.toString();
  }

  private void write(Object value) {
    if (out.length() > budget.maxLength()) {
      budget.text(out.length());
    }
    if (Types.isText(value)) {
      quote(Types.text(value));
    } else if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof List<?> list) {
      array(list);
    } else {
      out.append(scalar(value));
    }
  }

  private static String scalar(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Boolean flag) {
      return flag ? "true" : "false";
    }
    if (Numbers.isInt(value)) {
      return Repr.of(value);
    }
    if (Numbers.isFloat(value)) {
      return real(Numbers.asDouble(value));
    }
    throw PythonError.type("Object of type %s is not JSON serializable", Types.name(value));
  }

  private static String real(double number) {
    if (Double.isNaN(number)) {
      return "NaN";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "Infinity" : "-Infinity";
    }
    return FloatRepr.of(number);
  }

  private void array(List<?> list) {
    if (list.isEmpty()) {
      out.append("[]");
      return;
    }
    open('[');
    for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
      budget.step();
      write(items.next());
      separate(items.hasNext());
    }
    close(']');
  }

  private void object(Map<?, ?> map) {
    if (map.isEmpty()) {
      out.append("{}");
      return;
    }
    open('{');
    for (Iterator<? extends Map.Entry<?, ?>> entries = entries(map); entries.hasNext(); ) {
      Map.Entry<?, ?> entry = entries.next();
      budget.step();
      quote(key(entry.getKey()));
      out.append(style.keySeparator);
      write(entry.getValue());
      separate(entries.hasNext());
    }
    close('}');
  }

  private Iterator<? extends Map.Entry<?, ?>> entries(Map<?, ?> map) {
    if (!style.sortKeys) {
      return map.entrySet().iterator();
    }
    List<Map.Entry<?, ?>> sorted = new ArrayList<>(map.entrySet());
    sorted.sort((a, b) -> Ordering.compare(a.getKey(), b.getKey(), "<", budget));
    return sorted.iterator();
  }

  private static String key(Object key) {
    if (Types.isText(key)) {
      return Types.text(key);
    }
    if (key == null || Numbers.isNumber(key)) {
      return scalar(key);
    }
    throw PythonError.type("keys must be str, int, float, bool or None, not %s", Types.name(key));
  }

  private void open(char bracket) {
    budget.steps(STEPS_PER_CONTAINER);
    if (++depth > MAX_DEPTH) {
      throw new LimitExceeded("JSON is nested more than " + MAX_DEPTH + " deep");
    }
    out.append(bracket);
    indent();
  }

  private void indent() {
    if (style.indent != null) {
      out.append('\n');
      for (int i = 0; i < depth; i++) {
        out.append(style.indent);
      }
    }
  }

  private void separate(boolean more) {
    if (more) {
      out.append(style.itemSeparator);
      indent();
    }
  }

  private void close(char bracket) {
    depth--;
    indent();
    out.append(bracket);
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || (style.asciiOnly && c > '~')) {
        control(c);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private void control(char c) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      default ->
          out.append("\\u")
              .append(HEX.charAt(c >> 12))
              .append(HEX.charAt(c >> 8 & 15))
              .append(HEX.charAt(c >> 4 & 15))
              .append(HEX.charAt(c & 15));
    }
  }
}
