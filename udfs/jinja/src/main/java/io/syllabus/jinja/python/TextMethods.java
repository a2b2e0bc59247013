package io.syllabus.jinja.python;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods of str. */
final class TextMethods {
  /** Methods of safe HTML whose arguments are not escaped. */
  private static final Set<String> PLAIN_ARGUMENTS =
      Set.of(
          "split",
          "rsplit",
          "splitlines",
          "partition",
          "rpartition",
          "startswith",
          "endswith",
          "find",
          "rfind",
          "index",
          "rindex",
          "count",
          "format",
          "format_map");

  private static final Method.Table<String> TABLE =
      new Method.Table<String>()
          .addAll(TextCase.METHODS)
          .addAll(TextStrip.METHODS)
          .addAll(TextSplit.METHODS)
          .addAll(TextSearch.METHODS)
          .addAll(TextPad.METHODS)
          .addAll(TextChecks.METHODS)
          .add("join", "_iterable", (self, a, budget) -> join(self, a[0], budget))
          .add("encode", "encoding=, errors=", (self, a, budget) -> unsupported("encode"))
          .add("translate", "_table", (self, a, budget) -> unsupported("translate"))
          .add("maketrans", "_x, _y=, _z=", (self, a, budget) -> unsupported("maketrans"));

  private TextMethods() {}

  /** The method bound to its text, null if str has none of that name. */
  static Callable find(Object self, String name) {
    String text = Types.text(self);
    if (name.equals("format")) {
      return paid(text, (a, budget) -> same(self, BraceFormat.format(text, a, budget)));
    }
    if (name.equals("format_map")) {
      return paid(text, (a, budget) -> same(self, formatMap(text, a, budget)));
    }
    Method<String> method = TABLE.find(name);
    if (method == null) {
      return null;
    }
    return self instanceof Markup
        ? paid(text, (a, budget) -> same(self, method.call(text, escaped(name, a), budget)))
        : paid(text, (a, budget) -> method.call(text, a, budget));
  }

  /** Every method goes through its text. */
  private static Callable paid(String text, Callable method) {
    return (arguments, budget) -> {
      budget.text(text.length());
      return method.call(arguments, budget);
    };
  }

  private static String formatMap(String text, Arguments arguments, Budget budget) {
    if (arguments.count() != 1 || !(arguments.at(0) instanceof Map<?, ?> map)) {
      throw PythonError.type("format_map() takes exactly one mapping");
    }
    Map<String, Object> named = new LinkedHashMap<>();
    map.forEach((key, value) -> named.put(Repr.str(key), value));
    return BraceFormat.format(text, new Arguments(new Object[0], named), budget);
  }

  private static Arguments escaped(String name, Arguments arguments) {
    if (PLAIN_ARGUMENTS.contains(name)) {
      return arguments;
    }
    Object[] safe = arguments.positional().clone();
    for (int i = 0; i < safe.length; i++) {
      safe[i] = safe[i] instanceof String text ? Markup.escape(text) : safe[i];
    }
    if (name.equals("join") && safe.length == 1 && Iteration.isIterable(safe[0])) {
      List<Object> items = new ArrayList<>();
      Iteration.of(safe[0]).forEachRemaining(item -> items.add(Markup.escape(item)));
      safe[0] = items;
    }
    return new Arguments(safe, arguments.named());
  }

  /** Results of safe HTML's methods are safe HTML again. */
  private static Object same(Object self, Object result) {
    if (!(self instanceof Markup)) {
      return result;
    }
    if (result instanceof String text) {
      return new Markup(text);
    }
    if (result instanceof List<?> list) {
      List<Object> safe = new ArrayList<>();
      list.forEach(item -> safe.add(same(self, item)));
      return result instanceof Tuple ? Tuple.copyOf(safe) : safe;
    }
    return result;
  }

  private static Object unsupported(String name) {
    throw PythonError.type("str.%s() is not supported in templates", name);
  }

  static String join(String separator, Object items, Budget budget) {
    StringBuilder out = new StringBuilder();
    Iterator<Object> iterator = Iteration.of(items);
    for (int i = 0; iterator.hasNext(); i++) {
      Object item = iterator.next();
      String text = Types.text(item);
      if (text == null) {
        throw PythonError.type(
            "sequence item %d: expected str instance, %s found", i, Types.name(item));
      }
      out.append(i == 0 ? "" : separator).append(text);
      budget.step();
      budget.text(out.length() > budget.maxLength() ? out.length() : 0);
    }
    budget.text(out.length());
    return out.toString();
  }
}
