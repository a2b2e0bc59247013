package io.syllabus.jinja;

import io.syllabus.jinja.python.Arguments;
import io.syllabus.jinja.python.Arithmetic;
import io.syllabus.jinja.python.Attributes;
import io.syllabus.jinja.python.Budget;
import io.syllabus.jinja.python.Callable;
import io.syllabus.jinja.python.Dict;
import io.syllabus.jinja.python.Iteration;
import io.syllabus.jinja.python.Markup;
import io.syllabus.jinja.python.Numbers;
import io.syllabus.jinja.python.PercentFormat;
import io.syllabus.jinja.python.PythonError;
import io.syllabus.jinja.python.Repr;
import io.syllabus.jinja.python.Signature;
import io.syllabus.jinja.python.TextChecks;
import io.syllabus.jinja.python.TextSearch;
import io.syllabus.jinja.python.TextSplit;
import io.syllabus.jinja.python.Truth;
import io.syllabus.jinja.python.Tuple;
import io.syllabus.jinja.python.Types;
import io.syllabus.jinja.text.CodePoints;
import io.syllabus.jinja.text.PythonSpace;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The filters for text. */
final class TextFilters {
  private static final long TRUNCATE_LEEWAY = 5;

  static final Filter.Table TABLE =
      new Filter.Table()
          .add("upper", "s", (a, budget) -> method(a[0], "upper", budget))
          .add("lower", "s", (a, budget) -> method(a[0], "lower", budget))
          .add("capitalize", "s", (a, budget) -> method(a[0], "capitalize", budget))
          .add("title", "s", (a, budget) -> title(soft(a[0]), budget))
          .add(
              "trim",
              "value, chars=",
              (a, budget) -> method(a[0], "strip", budget, Signature.or(a[1], null)))
          .add(
              "center",
              "value, width=",
              (a, budget) -> method(a[0], "center", budget, Signature.or(a[1], 80L)))
          .add("string", "s", (a, budget) -> Types.isText(a[0]) ? a[0] : Repr.str(a[0], budget))
          .add("replace", "s, old, new, count=", TextFilters::replace)
          .add("indent", "s, width=, first=, blank=", TextFilters::indent)
          .add("truncate", "s, length=, killwords=, end=, leeway=", TextFilters::truncate)
          .add("wordcount", "s", (a, budget) -> wordCount(Repr.str(a[0])))
          .add("format", TextFilters::format);

  private static final int ASCII = 0x80;

  private TextFilters() {}

  /** A text as it is, everything else printed. */
  static Object soft(Object value) {
    return Types.isText(value) ? value : Repr.str(value);
  }

  private static Object method(Object value, String name, Budget budget, Object... arguments) {
    Callable method = (Callable) Attributes.dot(soft(value), name);
    return method.call(Arguments.of(arguments), budget);
  }

  private static Object like(Object original, String text) {
    return original instanceof Markup ? new Markup(text) : text;
  }

  /** The first character of every word in upper case; words begin after blanks and brackets. */
  private static String title(Object value, Budget budget) {
    String text = Types.text(value);
    budget.steps(text.length() / 4);
    StringBuilder out = new StringBuilder();
    boolean begins = true;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      if (c < ASCII) {
        out.append((char) (begins ? Character.toUpperCase(c) : Character.toLowerCase(c)));
      } else {
        String one = Character.toString(c);
        out.append(begins ? one.toUpperCase(Locale.ROOT) : one.toLowerCase(Locale.ROOT));
      }
      begins = "-({[<".indexOf(c) >= 0 || PythonSpace.isSpace(c);
      at += Character.charCount(c);
    }
    return out.toString();
  }

  private static Object replace(Object[] a, Budget budget) {
    Object count = Signature.or(a[3], null);
    return TextSearch.replace(
        Repr.str(a[0]),
        Repr.str(a[1]),
        Repr.str(a[2]),
        count == null ? -1 : Numbers.index(count, "count"),
        budget);
  }

  private static Object indent(Object[] a, Budget budget) {
    Object given = Signature.or(a[1], 4L);
    String indent =
        Types.isText(given) ? Types.text(given) : (String) Arithmetic.multiply(" ", given, budget);
    String text = Types.text(Arithmetic.add(a[0], "\n", budget));
    boolean blank = Truth.of(Signature.or(a[3], false));
    List<Object> lines = TextSplit.lines(text, false, budget);
    budget.text(text.length() + (long) lines.size() * indent.length());
    String rest =
        lines.stream()
            .skip(1)
            .map(Repr::str)
            .map(line -> "\n" + (blank || !line.isEmpty() ? indent : "") + line)
            .collect(Collectors.joining());
    boolean first = Truth.of(Signature.or(a[2], false));
    return like(a[0], (first ? indent : "") + lines.get(0) + rest);
  }

  private static Object truncate(Object[] a, Budget budget) {
    long length = Numbers.index(Signature.or(a[1], 255L), "length");
    String end = Repr.str(Signature.or(a[3], "..."));
    Object given = Signature.or(a[4], null);
    long leeway = given == null ? TRUNCATE_LEEWAY : Numbers.index(given, "leeway");
    long kept = length - CodePoints.length(end);
    if (kept < 0 || leeway < 0) {
      throw new PythonError(
          "AssertionError", "expected length >= that of the end, and leeway >= 0");
    }
    if (Iteration.length(a[0]) <= length + leeway) {
      return a[0];
    }
    String text = Types.requireText(a[0], "the text to truncate");
    budget.text(text.length());
    String cut = CodePoints.substring(text, 0, (int) kept);
    int blank = cut.lastIndexOf(' ');
    boolean whole = Truth.of(Signature.or(a[2], false)) || blank < 0;
    return like(a[0], (whole ? cut : cut.substring(0, blank)) + end);
  }

  private static Object wordCount(String text) {
    long count = 0;
    boolean inWord = false;
    for (int c : text.codePoints().toArray()) {
      boolean word = c == '_' || TextChecks.isAlphanumeric(c);
      count += word && !inWord ? 1 : 0;
      inWord = word;
    }
    return count;
  }

  private static Object format(Arguments arguments, Budget budget) {
    Object format = soft(arguments.at(0));
    boolean named = !arguments.named().isEmpty();
    if (named && arguments.count() > 1) {
      throw new PythonError(
          "FilterArgumentError", "can't handle positional and keyword arguments at the same time");
    }
    Object values =
        named
            ? Dict.copyOf(arguments.named(), budget)
            : Tuple.of(arguments.without(1).positional());
    return PercentFormat.format(format, values, budget);
  }
}
