package io.syllabus.jinja.python;

import io.syllabus.jinja.text.CodePoints;
import java.math.BigInteger;
import java.util.Locale;

/**
 * What stands after the colon in {@code "{:>8.2f}"}: Python's format specification mini-language.
 */
final class FormatSpec {
  private static final int MAX_PRECISION = 500;

  private final String spec;
  private int at;
  private String fill = " ";
  private char align;
  private char sign = '-';
  private boolean alternate;
  private boolean zero;
  private long width;
  private char grouping;
  private int precision = -1;
  private char type;

  private FormatSpec(String spec) {
    this.spec = spec;
  }

  static String format(Object value, String spec, Budget budget) {
    if (spec.isEmpty()) {
      return Repr.str(value, budget);
    }
    if (!Types.isText(value) && !Numbers.isNumber(value)) {
      throw PythonError.type(
          "unsupported format string passed to %s.__format__", Types.name(value));
    }
    return new FormatSpec(spec).parse().apply(value, budget);
  }

  private FormatSpec parse() {
    alignment();
    sign = takeAny("+- ", sign);
    alternate = takeAny("#", '\0') != '\0';
    zero = takeAny("0", '\0') != '\0';
    width = Math.max(0, number());
    grouping = takeAny(",_", '\0');
    if (takeAny(".", '\0') != '\0') {
      precision = (int) Math.min(MAX_PRECISION, number());
      if (precision < 0) {
        throw PythonError.value("Format specifier missing precision");
      }
    }
    type = at < spec.length() ? spec.charAt(at++) : '\0';
    if (at < spec.length()) {
      throw PythonError.value("Invalid format specifier '%s'", spec);
    }
    return this;
  }

  private void alignment() {
    int first = spec.codePointAt(0);
    int size = Character.charCount(first);
    if (spec.length() > size && "<>=^".indexOf(spec.charAt(size)) >= 0) {
      fill = Character.toString(first);
      align = spec.charAt(size);
      at = size + 1;
    } else {
      align = takeAny("<>=^", '\0');
    }
  }

  private char takeAny(String characters, char otherwise) {
    boolean found = at < spec.length() && characters.indexOf(spec.charAt(at)) >= 0;
    return found ? spec.charAt(at++) : otherwise;
  }

  private long number() {
    int start = at;
    while (at < spec.length() && spec.charAt(at) >= '0' && spec.charAt(at) <= '9') {
      at++;
    }
    if (at - start > 9) {
      throw PythonError.value("Too many decimal digits in format string");
    }
    return at == start ? -1 : Long.parseLong(spec.substring(start, at));
  }

  private String apply(Object value, Budget budget) {
    if (Types.isText(value)) {
      return text(Types.text(value), budget);
    }
    boolean plainBool = value instanceof Boolean && type == '\0';
    return plainBool && precision < 0 && width == 0 ? Repr.str(value) : number(value, budget);
  }

  private String text(String value, Budget budget) {
    if (type != 's' && type != '\0') {
      throw unknownType("str");
    }
    if (align == '=' || sign != '-') {
      throw PythonError.value("Sign or '=' alignment not allowed in string format specifier");
    }
    int length = CodePoints.length(value);
    String cut =
        precision >= 0 && precision < length ? CodePoints.substring(value, 0, precision) : value;
    return padded("", cut, align == '\0' ? '<' : align, zero ? "0" : fill, budget);
  }

  private PythonError unknownType(String name) {
    return PythonError.value("Unknown format code '%s' for object of type '%s'", type, name);
  }

  private String number(Object value, Budget budget) {
    boolean whole = (Numbers.isInt(value) && "eEfFgG%".indexOf(type) < 0) || type == 'c';
    boolean negative = whole ? Numbers.big(value).signum() < 0 : isNegative(Numbers.toFloat(value));
    String digits =
        whole ? integer(Numbers.big(value).abs()) : real(Math.abs(Numbers.toFloat(value)));
    String prefix = negative ? "-" : sign == '-' ? "" : Character.toString(sign);
    char where = align != '\0' ? align : zero ? '=' : '>';
    String with = zero && align == '\0' ? "0" : fill;
    return padded(prefix, digits, where, with, budget);
  }

  private static boolean isNegative(double number) {
    return number < 0 || (number == 0 && 1 / number < 0);
  }

  private String integer(BigInteger number) {
    if (precision >= 0) {
      throw PythonError.value("Precision not allowed in integer format specifier");
    }
    return switch (type) {
      case '\0', 'd', 'n' -> grouped(number.toString(), 3);
      case 'b' -> (alternate ? "0b" : "") + grouped(number.toString(2), 4);
      case 'o' -> (alternate ? "0o" : "") + grouped(number.toString(8), 4);
      case 'x' -> (alternate ? "0x" : "") + grouped(number.toString(16), 4);
      case 'X' ->
          (alternate ? "0X" : "") + grouped(number.toString(16).toUpperCase(Locale.ROOT), 4);
      case 'c' -> Character.toString(number.intValueExact());
      default -> throw unknownType("int");
    };
  }

  private String real(double number) {
    int digits = precision < 0 ? 6 : precision;
    String text =
        switch (type) {
          case 'e', 'E', 'f', 'F', 'g', 'G' -> FloatFormat.of(number, type, digits, alternate);
          case 'n' -> FloatFormat.of(number, 'g', digits, alternate);
          case '%' -> FloatFormat.of(number * 100, 'f', digits, alternate) + "%";
          case '\0' -> precision < 0 ? FloatRepr.of(number) : shortReal(number);
          default -> throw unknownType("float");
        };
    int point = text.indexOf('.');
    int end = point < 0 ? digitsEnd(text) : point;
    return grouped(text.substring(0, end), 3) + text.substring(end);
  }

  /** Without a type, as g but never without a digit after the point. */
  private String shortReal(double number) {
    String text = FloatFormat.of(number, 'g', precision, alternate);
    boolean whole = text.chars().allMatch(c -> c >= '0' && c <= '9');
    return whole ? text + ".0" : text;
  }

  private static int digitsEnd(String text) {
    int end = 0;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private String grouped(String digits, int size) {
    if (grouping == '\0') {
      return digits;
    }
    StringBuilder out = new StringBuilder(digits);
    for (int i = digits.length() - size; i > 0; i -= size) {
      out.insert(i, grouping);
    }
    return out.toString();
  }

  private String padded(String prefix, String body, char where, String with, Budget budget) {
    long missing = Math.max(0, width - prefix.length() - CodePoints.length(body));
    return switch (where) {
      case '<' -> TextPad.pad(prefix + body, 0, missing, with, budget);
      case '^' -> TextPad.pad(prefix + body, missing / 2, missing - missing / 2, with, budget);
      case '=' -> prefix + TextPad.pad(body, missing, 0, with, budget);
      default -> TextPad.pad(prefix + body, missing, 0, with, budget);
    };
  }
}
