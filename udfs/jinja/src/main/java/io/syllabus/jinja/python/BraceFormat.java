package io.syllabus.jinja.python;

/** {@code "{0} {name!r:>8}".format(…)}, its fields looked up under the sandbox's rules. */
final class BraceFormat {
  private final String format;
  private final Arguments arguments;
  private final Budget budget;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int automatic;

  private BraceFormat(String format, Arguments arguments, Budget budget, int automatic) {
    this.format = format;
    this.arguments = arguments;
    this.budget = budget;
    this.automatic = automatic;
  }

  static String format(String format, Arguments arguments, Budget budget) {
    return new BraceFormat(format, arguments, budget, 0).run(2);
  }

  private String run(int depth) {
    if (depth == 0) {
      throw PythonError.value("Max string recursion exceeded");
    }
    while (at < format.length()) {
      char c = format.charAt(at++);
      if (c == '{' || c == '}') {
        brace(c, depth);
      } else {
        out.append(c);
      }
    }
    budget.text(out.length());
    return out.toString();
  }

  private void brace(char c, int depth) {
    if (at < format.length() && format.charAt(at) == c) {
      out.append(c);
      at++;
    } else if (c == '}') {
      throw PythonError.value("Single '}' encountered in format string");
    } else {
      field(depth);
    }
  }

  private void field(int depth) {
    int end = fieldEnd();
    String field = format.substring(at, end);
    at = end + 1;
    int colon = specStart(field);
    String head = colon < 0 ? field : field.substring(0, colon);
    int bang = head.indexOf('!');
    Object value = value(bang < 0 ? head : head.substring(0, bang));
    String spec = colon < 0 ? "" : nested(field.substring(colon + 1), depth);
    out.append(
        FormatSpec.format(
            bang < 0 ? value : converted(value, head.substring(bang + 1)), spec, budget));
    budget.text(out.length());
  }

  /** A colon within brackets belongs to the field's name. */
  private static int specStart(String field) {
    boolean bracket = false;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      bracket = c == '[' || (bracket && c != ']');
      if (c == ':' && !bracket) {
        return i;
      }
    }
    return -1;
  }

  private int fieldEnd() {
    int open = 1;
    for (int i = at; i < format.length(); i++) {
      open += format.charAt(i) == '{' ? 1 : format.charAt(i) == '}' ? -1 : 0;
      if (open == 0) {
        return i;
      }
    }
    throw PythonError.value(
        at == format.length()
            ? "Single '{' encountered in format string"
            : "expected '}' before end of string");
  }

  private String nested(String spec, int depth) {
    if (spec.indexOf('{') < 0) {
      return spec;
    }
    BraceFormat inner = new BraceFormat(spec, arguments, budget, automatic);
    String text = inner.run(depth - 1);
    automatic = inner.automatic;
    return text;
  }

  private static Object converted(Object value, String conversion) {
    return switch (conversion) {
      case "s" -> Repr.str(value);
      case "r" -> Repr.of(value);
      case "a" -> PercentFormat.ascii(value);
      default -> throw PythonError.value("Unknown conversion specifier %s", conversion);
    };
  }

  private Object value(String name) {
    int end = 0;
    while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
      end++;
    }
    Object value = first(name.substring(0, end));
    while (end < name.length()) {
      boolean dot = name.charAt(end) == '.';
      int stop = dot ? dotEnd(name, end + 1) : name.indexOf(']', end);
      if (stop < 0 || stop == end + 1) {
        throw PythonError.value("Empty attribute in format string");
      }
      String part = name.substring(end + 1, stop);
      value = dot ? Attributes.dot(value, part) : Attributes.item(value, index(part));
      end = dot ? stop : stop + 1;
    }
    return value;
  }

  private static int dotEnd(String name, int from) {
    int end = from;
    while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
      end++;
    }
    return end;
  }

  private static Object index(String part) {
    boolean digits = part.length() < 10 && part.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? (Object) Long.parseLong(part) : part;
  }

  private Object first(String name) {
    boolean number = !name.isEmpty() && index(name) instanceof Long;
    if (!name.isEmpty() && !number) {
      if (!arguments.named().containsKey(name)) {
        throw new PythonError("KeyError", Repr.of(name));
      }
      return arguments.named().get(name);
    }
    if (automatic != 0 && number != automatic < 0) {
      throw PythonError.value("cannot switch between manual and automatic field numbering");
    }
    int index = number ? ((Long) index(name)).intValue() : automatic;
    automatic = number ? -1 : automatic + 1;
    if (index >= arguments.count()) {
      throw new PythonError(
          "IndexError", "Replacement index " + index + " out of range for positional args tuple");
    }
    return arguments.at(index);
  }
}
