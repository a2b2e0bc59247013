package io.syllabus.jinja.python;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Python's {@code str} and {@code repr}. */
public final class Repr {
  /** Python refuses to print longer ints. */
  private static final int MAX_INT_DIGITS = 4300;

  /** Characters of a printed list, dict or object that cost as much as one step. */
  private static final int PRINTED_PER_STEP = 4;

  private static final int MAX_DEPTH = 200;
  private static final int MAX_LENGTH = 1 << 24;

  private final StringBuilder out = new StringBuilder();
  private int depth;

  private Repr() {}

  /** What {@code str(value)} gives: a str as it is, everything else as {@code repr}. */
  public static String str(Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Markup markup) {
      return markup.text();
    }
    return value instanceof Undefined ? "" : of(value);
  }

  /** The same, paid for: printing a list costs more than its characters say. */
  public static String str(Object value, Budget budget) {
    budget.reads(value);
    String text = str(value);
    budget.steps(Types.isText(value) ? 0 : text.length() / PRINTED_PER_STEP);
    return text;
  }

  public static String of(Object value) {
    if (value instanceof Long number) {
      return Long.toString(number);
    }
    Repr repr = new Repr();
    repr.write(value);
    return repr.out.toString();
  }

  private void write(Object value) {
    if (out.length() > MAX_LENGTH || depth > MAX_DEPTH) {
      throw new LimitExceeded("a printed value is too large or nested too deep");
    }
    if (value instanceof String text) {
      TextRepr.write(text, out);
    } else if (value instanceof Markup markup) {
      out.append("Markup(");
      TextRepr.write(markup.text(), out);
      out.append(')');
    } else if (value instanceof Map || value instanceof Iterable) {
      depth++;
      container(value);
      depth--;
    } else {
      out.append(scalar(value));
    }
  }

  private static String scalar(Object value) {
    if (value == null) {
      return "None";
    }
    if (value instanceof Boolean flag) {
      return flag ? "True" : "False";
    }
    if (value instanceof BigInteger number) {
      return digits(number);
    }
    if (Numbers.isFloat(value)) {
      return FloatRepr.of(Numbers.asDouble(value));
    }
    if (value instanceof Undefined) {
      return "Undefined";
    }
    boolean function = value instanceof Callable && !(value instanceof Attributed);
    return function ? "<function>" : value.toString();
  }

  private static String digits(BigInteger number) {
    String digits = number.bitLength() > 4 * MAX_INT_DIGITS ? null : number.toString();
    if (digits == null || digits.length() > MAX_INT_DIGITS + (number.signum() < 0 ? 1 : 0)) {
      throw PythonError.value(
          "Exceeds the limit (%d digits) for integer string conversion", MAX_INT_DIGITS);
    }
    return digits;
  }

  private void container(Object value) {
    if (value instanceof Map<?, ?> map) {
      dict(map);
    } else if (value instanceof Tuple tuple) {
      sequence("(", tuple, tuple.size() == 1 ? ",)" : ")");
    } else if (value instanceof List<?> list) {
      sequence("[", list, "]");
    } else if (value instanceof DictView view) {
      sequence(view.kind().name().toLowerCase(Locale.ROOT) + "([", view, "])");
    } else {
      out.append(value instanceof Generator ? "<generator object>" : value.toString());
    }
  }

  private void sequence(String open, Iterable<?> items, String close) {
    out.append(open);
    Iterator<?> iterator = items.iterator();
    while (iterator.hasNext()) {
      write(iterator.next());
      out.append(iterator.hasNext() ? ", " : "");
    }
    out.append(close);
  }

  private void dict(Map<?, ?> map) {
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      write(entry.getKey());
      out.append(": ");
      write(entry.getValue());
      separator = ", ";
    }
    out.append('}');
  }
}
