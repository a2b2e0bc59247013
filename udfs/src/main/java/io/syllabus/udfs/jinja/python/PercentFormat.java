package io.syllabus.udfs.jinja.python;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code "%s and %05.2f" % (a, b)}: printf-style formatting. */
public final class PercentFormat {
  private static final int MAX_PRECISION = 500;

  private final String format;
  private final Object arguments;
  private final boolean escape;
  private final Budget budget;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int used;
  private boolean byName;
  private String flags;
  private long width;
  private int precision;

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
    while (at < format.length()) {
      char c = format.charAt(at++);
      if (c == '%') {
        directive();
      } else {
        out.append(c);
      }
    }
    boolean left = arguments instanceof Tuple tuple ? used < tuple.size() : used == 0;
    if (left && !byName && !isMapping()) {
      throw PythonError.type("not all arguments converted during string formatting");
    }
    budget.text(out.length());
    return out.toString();
  }

  private boolean isMapping() {
    boolean sequence = arguments instanceof List && !(arguments instanceof Tuple);
    return arguments instanceof Map
        || sequence
        || arguments instanceof Range
        || arguments instanceof Undefined;
  }

  private void directive() {
    Object named = Signature.ABSENT;
    if (peek() == '(') {
      named = byName();
    }
    int start = at;
    while ("#0- +".indexOf(peek()) >= 0) {
      at++;
    }
    flags = format.substring(start, at);
    width = size();
    if (width < 0) {
      flags += "-";
      width = -width;
    }
    precision = -1;
    if (peek() == '.') {
      at++;
      precision = (int) Math.max(0, Math.min(MAX_PRECISION, size()));
    }
    while ("hlL".indexOf(peek()) >= 0) {
      at++;
    }
    convert(next(), named);
  }

  private char peek() {
    if (at >= format.length()) {
      throw PythonError.value("incomplete format");
    }
    return format.charAt(at);
  }

  private char next() {
    char c = peek();
    at++;
    return c;
  }

  private Object byName() {
    int end = format.indexOf(')', at);
    if (!(arguments instanceof Map<?, ?> map)) {
      throw PythonError.type("format requires a mapping");
    }
    if (end < 0) {
      throw PythonError.value("incomplete format key");
    }
    String key = format.substring(at + 1, end);
    at = end + 1;
    byName = true;
    Object value = Lookup.in(map, key);
    if (value == Lookup.NOTHING) {
      throw new PythonError("KeyError", Repr.of(key));
    }
    return value;
  }

  private long size() {
    if (peek() == '*') {
      at++;
      return Numbers.index(argument(), "* wants int, sizes");
    }
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at - start > 9) {
      throw PythonError.value("width too big");
    }
    return at == start ? 0 : Long.parseLong(format.substring(start, at));
  }

  private Object argument() {
    if (arguments instanceof Tuple tuple) {
      if (used >= tuple.size()) {
        throw PythonError.type("not enough arguments for format string");
      }
      return tuple.get(used++);
    }
    if (used++ > 0) {
      throw PythonError.type("not enough arguments for format string");
    }
    return arguments;
  }

  private void convert(char type, Object named) {
    if (type == '%') {
      out.append('%');
      return;
    }
    Object value = named == Signature.ABSENT ? argument() : named;
    switch (type) {
      case 's', 'r', 'a' -> pad("", cut(text(type, value)), false);
      case 'c' -> pad("", character(value), false);
      case 'd', 'i', 'u' ->
          integer(
              Numbers.isFloat(value) ? Numbers.truncate(Numbers.asDouble(value)) : value, type, 10);
      case 'x', 'X' -> integer(value, type, 16);
      case 'o' -> integer(value, type, 8);
      case 'e', 'E', 'f', 'F', 'g', 'G' -> real(value, type);
      default ->
          throw PythonError.value(
              "unsupported format character '%s' (0x%x) at index %d", type, (int) type, at - 1);
    }
  }

  private String text(char type, Object value) {
    if (type == 's') {
      return escape ? Markup.escape(value).text() : Repr.str(value);
    }
    String text = type == 'r' ? Repr.of(value) : ascii(value);
    return escape ? Markup.escape(text).text() : text;
  }

  /** The repr with everything beyond ASCII escaped. */
  static String ascii(Object value) {
    StringBuilder out = new StringBuilder();
    Repr.of(value)
        .codePoints()
        .forEach(
            c ->
                out.append(
                    c < 128
                        ? Character.toString(c)
                        : c < 256
                            ? "\\x%02x".formatted(c)
                            : c < 65536 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c)));
    return out.toString();
  }

  private String cut(String text) {
    boolean cut = precision >= 0 && precision < CodePoints.length(text);
    return cut ? CodePoints.substring(text, 0, precision) : text;
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

  private void integer(Object value, char type, int radix) {
    if (!Numbers.isInt(value)) {
      throw PythonError.type(
          "%%%s format: %s is required, not %s",
          type, radix == 10 ? "a real number" : "an integer", Types.name(value));
    }
    BigInteger number = Numbers.big(value);
    String digits = number.abs().toString(radix);
    digits = "0".repeat(Math.max(0, precision - digits.length())) + digits;
    String prefix = flags.indexOf('#') < 0 || radix == 10 ? "" : "0" + type;
    digits = type == 'X' ? digits.toUpperCase(Locale.ROOT) : digits;
    pad(sign(number.signum() < 0) + prefix, digits, true);
  }

  private void real(Object value, char type) {
    if (!Numbers.isNumber(value)) {
      throw PythonError.type("must be real number, not %s", Types.name(value));
    }
    double number = Numbers.toFloat(value);
    int digits = precision < 0 ? 6 : precision;
    boolean negative = number < 0 || (number == 0 && 1 / number < 0);
    pad(
        sign(negative),
        FloatFormat.of(Math.abs(number), type, digits, flags.indexOf('#') >= 0),
        true);
  }

  private String sign(boolean negative) {
    return negative ? "-" : flags.indexOf('+') >= 0 ? "+" : flags.indexOf(' ') >= 0 ? " " : "";
  }

  private void pad(String prefix, String body, boolean numeric) {
    long missing = Math.max(0, width - prefix.length() - CodePoints.length(body));
    boolean left = flags.indexOf('-') >= 0;
    boolean zeros = numeric && !left && flags.indexOf('0') >= 0;
    String filler = TextPad.pad("", missing, 0, zeros ? "0" : " ", budget);
    out.append(left || zeros ? "" : filler)
        .append(prefix)
        .append(zeros ? filler : "")
        .append(body)
        .append(left ? filler : "");
    budget.text(out.length());
  }
}
