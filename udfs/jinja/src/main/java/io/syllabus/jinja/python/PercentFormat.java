package io.syllabus.jinja.python;

import io.syllabus.jinja.text.CodePoints;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code "%s and %05.2f" % (a, b)}: printf-style formatting. */
public final class PercentFormat {
  private final String format;
  private final Object arguments;
  private final boolean escape;
  private final Budget budget;
  private final StringBuilder out = new StringBuilder();
  private int used;
  private boolean byName;

  private PercentFormat(Object format, Object arguments, Budget budget) {
    this.format = Types.text(format);
    this.escape = format instanceof Markup;
    this.arguments = arguments;
    this.budget = budget;
  }

  /** Formats; text that goes into safe HTML is escaped and gives safe HTML. */
  public static Object format(Object format, Object arguments, Budget budget) {
    String text = new PercentFormat(format, arguments, budget).run();
    return format instanceof Markup ? new Markup(text) : text;
  }

  private String run() {
    int at = 0;
    for (int sign = format.indexOf('%'); sign >= 0; sign = format.indexOf('%', at)) {
      out.append(format, at, sign);
      PercentDirective directive =
          new PercentDirective.Reader(format, sign + 1, this::argument).read();
      convert(directive);
      at = directive.end();
    }
    out.append(format, at, format.length());
    requireAllUsed();
    budget.text(out.length());
    return out.toString();
  }

  private void requireAllUsed() {
    boolean left = arguments instanceof Tuple tuple ? used < tuple.size() : used == 0;
    boolean sequence = arguments instanceof List && !(arguments instanceof Tuple);
    boolean mapping =
        arguments instanceof Map
            || sequence
            || arguments instanceof Range
            || arguments instanceof Undefined;
    if (left && !byName && !mapping) {
      throw PythonError.type("not all arguments converted during string formatting");
    }
  }

  private Object argument() {
    Object[] all = arguments instanceof Tuple tuple ? tuple.toArray() : new Object[] {arguments};
    if (used >= all.length) {
      throw PythonError.type("not enough arguments for format string");
    }
    return all[used++];
  }

  private Object argument(String name) {
    if (!(arguments instanceof Map<?, ?> map)) {
      throw PythonError.type("format requires a mapping");
    }
    byName = true;
    Object value = Lookup.in(map, name);
    if (value == Lookup.NOTHING) {
      throw new PythonError("KeyError", Repr.of(name));
    }
    return value;
  }

  private void convert(PercentDirective directive) {
    if (directive.type() == '%') {
      out.append('%');
      return;
    }
    Object value = directive.name() == null ? argument() : argument(directive.name());
    switch (directive.type()) {
      case 's', 'r', 'a' -> pad(directive, "", cut(directive, text(directive.type(), value)));
      case 'c' -> pad(directive, "", character(value));
      case 'd', 'i', 'u' -> integer(directive, whole(value), 10);
      case 'x', 'X' -> integer(directive, value, 16);
      case 'o' -> integer(directive, value, 8);
      case 'e', 'E', 'f', 'F', 'g', 'G' -> real(directive, value);
      default ->
          throw PythonError.value(
              "unsupported format character '%s' (0x%x) at index %d",
              directive.type(), (int) directive.type(), directive.end() - 1);
    }
  }

  private static Object whole(Object value) {
    return Numbers.isFloat(value) ? Numbers.truncate(Numbers.asDouble(value)) : value;
  }

  private String text(char type, Object value) {
    if (type == 's') {
      return escape ? Markup.escape(value).text() : Repr.str(value, budget);
    }
    String text = type == 'r' ? Repr.of(value) : ascii(value);
    return escape ? Markup.escape(text).text() : text;
  }

  /** The repr with everything beyond ASCII escaped. */
  static String ascii(Object value) {
    StringBuilder out = new StringBuilder();
    Repr.of(value)
        .codePoints()
        .forEach(c -> out.append(c < 128 ? Character.toString(c) : TextRepr.escape(c)));
    return out.toString();
  }

  private static String cut(PercentDirective directive, String text) {
    boolean cut = directive.precision() >= 0 && directive.precision() < CodePoints.length(text);
    return cut ? CodePoints.substring(text, 0, directive.precision()) : text;
  }

  private static String character(Object value) {
    if (Numbers.isSmall(value) && Character.isValidCodePoint((int) Numbers.small(value))) {
      return Character.toString((int) Numbers.small(value));
    }
    if (Types.isText(value) && CodePoints.length(Types.text(value)) == 1) {
      return Types.text(value);
    }
    throw PythonError.type("%%c requires int or char");
  }

  private void integer(PercentDirective directive, Object value, int radix) {
    if (!Numbers.isInt(value)) {
      throw PythonError.type(
          "%%%s format: %s is required, not %s",
          directive.type(), radix == 10 ? "a real number" : "an integer", Types.name(value));
    }
    BigInteger number = Numbers.big(value);
    String digits = number.abs().toString(radix);
    digits = "0".repeat(Math.max(0, directive.precision() - digits.length())) + digits;
    String prefix = directive.has('#') && radix != 10 ? "0" + directive.type() : "";
    digits = directive.type() == 'X' ? digits.toUpperCase(Locale.ROOT) : digits;
    pad(directive, sign(directive, number.signum() < 0) + prefix, digits);
  }

  private void real(PercentDirective directive, Object value) {
    if (!Numbers.isNumber(value)) {
      throw PythonError.type("must be real number, not %s", Types.name(value));
    }
    double number = Numbers.toFloat(value);
    int digits = directive.precision() < 0 ? 6 : directive.precision();
    boolean negative = number < 0 || (number == 0 && 1 / number < 0);
    String text = FloatFormat.of(Math.abs(number), directive.type(), digits, directive.has('#'));
    pad(directive, sign(directive, negative), text);
  }

  private static String sign(PercentDirective directive, boolean negative) {
    return negative ? "-" : directive.has('+') ? "+" : directive.has(' ') ? " " : "";
  }

  private void pad(PercentDirective directive, String prefix, String body) {
    long missing = Math.max(0, directive.width() - prefix.length() - CodePoints.length(body));
    boolean left = directive.has('-');
    boolean zeros = !left && directive.has('0') && "srac".indexOf(directive.type()) < 0;
    String filler = TextPad.pad("", missing, 0, zeros ? "0" : " ", budget);
    out.append(left || zeros ? "" : filler).append(prefix).append(zeros ? filler : "");
    out.append(body).append(left ? filler : "");
    budget.text(out.length());
  }
}
