package io.syllabus.jinja;

import io.syllabus.jinja.python.Arguments;
import io.syllabus.jinja.python.Attributed;
import io.syllabus.jinja.python.Budget;
import io.syllabus.jinja.python.Callable;
import io.syllabus.jinja.python.Dict;
import io.syllabus.jinja.python.Lookup;
import io.syllabus.jinja.python.PythonError;
import io.syllabus.jinja.python.Tuple;
import io.syllabus.jinja.python.Undefined;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A macro, or the body of a call block as {@code caller}: a function that gives text. */
final class Macro implements Callable, Attributed {
  private final String name;
  private final MacroBody body;
  private final Frame definedIn;

  /**
   * @param name null for a call block
   */
  Macro(String name, MacroBody body, Frame definedIn) {
    this.name = name;
    this.body = body;
    this.definedIn = definedIn;
  }

  @Override
  public Object call(Arguments arguments, Budget budget) {
    budget.enter();
    Frame frame = body.frame(definedIn);
    Map<String, Object> named = new LinkedHashMap<>(arguments.named());
    int count = Math.min(arguments.count(), body.parameters().size());
    for (int i = 0; i < body.parameters().size(); i++) {
      boolean byPosition = i < count;
      body.place(i)
          .write(frame, byPosition ? arguments.at(i) : taken(named, body.parameters().get(i)));
    }
    special(frame, arguments, named, count);
    body.enter(frame);
    defaults(frame);
    String text = body.run(frame);
    budget.leave();
    return text;
  }

  private static Object taken(Map<String, Object> named, String name) {
    return named.containsKey(name) ? named.remove(name) : Lookup.NOTHING;
  }

  private void special(Frame frame, Arguments arguments, Map<String, Object> named, int count) {
    if (body.caller() != null) {
      Object caller = named.remove("caller");
      body.caller().write(frame, caller == null ? Undefined.because("No caller defined") : caller);
    }
    if (body.keywords() != null) {
      body.keywords().write(frame, Dict.copyOf(named, frame.budget()));
    } else if (!named.isEmpty()) {
      throw unexpected(named);
    }
    if (body.rest() != null) {
      Object[] rest = Arrays.copyOfRange(arguments.positional(), count, arguments.count());
      body.rest().write(frame, Tuple.of(rest));
    } else if (arguments.count() > count) {
      throw PythonError.type(
          "macro %s takes not more than %d argument(s)", shownName(), body.parameters().size());
    }
  }

  private PythonError unexpected(Map<String, Object> named) {
    return named.containsKey("caller")
        ? PythonError.type(
            "macro %s was invoked with two values for the special caller argument."
                + " This is most likely a bug.",
            shownName())
        : PythonError.type(
            "macro %s takes no keyword argument '%s'",
            shownName(), named.keySet().iterator().next());
  }

  private String shownName() {
    return name == null ? "None" : "'" + name + "'";
  }

  private void defaults(Frame frame) {
    for (int i = 0; i < body.parameters().size(); i++) {
      if (body.place(i).read(frame) == Lookup.NOTHING) {
        Expression value = body.defaultOf(i);
        Object given =
            value == null
                ? Undefined.because("parameter '" + body.parameters().get(i) + "' was not provided")
                : value.value(frame);
        body.place(i).write(frame, given);
      }
    }
  }

  @Override
  public Object attribute(String attribute) {
    return switch (attribute) {
      case "name" -> name;
      case "arguments" -> Tuple.copyOf(body.parameters());
      case "caller" -> body.caller() != null;
      case "catch_kwargs" -> body.keywords() != null;
      case "catch_varargs" -> body.rest() != null;
      case "explicit_caller" -> body.parameters().contains("caller");
      default -> Lookup.NOTHING;
    };
  }

  @Override
  public String toString() {
    return "<Macro " + (name == null ? "anonymous" : "'" + name + "'") + ">";
  }
}
