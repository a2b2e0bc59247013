package io.syllabus.jinja;

import io.syllabus.jinja.python.Arguments;
import io.syllabus.jinja.python.Budget;
import io.syllabus.jinja.python.Callable;
import io.syllabus.jinja.python.Dict;
import io.syllabus.jinja.python.Iteration;
import io.syllabus.jinja.python.Lookup;
import io.syllabus.jinja.python.Numbers;
import io.syllabus.jinja.python.PythonError;
import io.syllabus.jinja.python.Range;
import io.syllabus.jinja.python.Repr;
import io.syllabus.jinja.python.Signature;
import io.syllabus.jinja.python.Strftime;
import io.syllabus.jinja.python.Types;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** The functions that every template can call. */
final class Globals {
  /** The sandbox's own limit. */
  private static final int MAX_RANGE = 100_000;

  /** Any character of a format may make a date be written. */
  private static final int STEPS_A_DIRECTIVE = 64;

  private static final Signature RAISE = Signature.of("raise_exception", "message");
  private static final Signature STRFTIME = Signature.of("strftime_now", "format");

  private static final Map<String, Callable> FUNCTIONS =
      Map.of(
          "range", (arguments, budget) -> range(arguments),
          "dict", Globals::dict,
          "namespace", (arguments, budget) -> new Namespace(dict(arguments, budget)),
          "cycler", Globals::cycler,
          "joiner", (arguments, budget) -> new Joiner(arguments),
          "lipsum", (arguments, budget) -> lipsum(),
          "raise_exception", (arguments, budget) -> raise(arguments));

  private Globals() {}

  /** The function of that name, {@link Lookup#NOTHING} if there is none. */
  static Object find(String name, LocalDateTime now) {
    if (name.equals("strftime_now")) {
      return (Callable) (arguments, budget) -> strftime(arguments, now, budget);
    }
    Callable function = FUNCTIONS.get(name);
    return function == null ? Lookup.NOTHING : function;
  }

  private static Object raise(Arguments arguments) {
    Object message = RAISE.bind(arguments)[0];
    throw new TemplateException(TemplateException.Kind.RAISE, Repr.str(message));
  }

  private static Object strftime(Arguments arguments, LocalDateTime now, Budget budget) {
    if (now == null) {
      throw new PythonError(
          "TemplateRuntimeError", "strftime_now() needs a date and there is none: give asOf");
    }
    String format = Types.requireText(STRFTIME.bind(arguments)[0], "strftime() argument 1");
    budget.steps((long) STEPS_A_DIRECTIVE * format.length());
    return Strftime.format(format, now);
  }

  private static Object range(Arguments arguments) {
    Signature.positionalOnly("range", arguments.named());
    if (arguments.count() < 1 || arguments.count() > 3) {
      throw PythonError.type("range expected 1 to 3 arguments, got %d", arguments.count());
    }
    boolean onlyStop = arguments.count() == 1;
    Range range =
        new Range(
            onlyStop ? 0 : bound(arguments.at(0)),
            bound(arguments.at(onlyStop ? 0 : 1)),
            arguments.count() == 3 ? bound(arguments.at(2)) : 1);
    if (range.size() > MAX_RANGE) {
      throw new PythonError(
          "OverflowError",
          "Range too big. The sandbox blocks ranges larger than MAX_RANGE (" + MAX_RANGE + ").");
    }
    return range;
  }

  /** Bounds beyond 2^40 make ranges that are too long or empty in any case. */
  private static long bound(Object value) {
    long most = 1L << 40;
    if (!Numbers.isInt(value)) {
      throw PythonError.type("'%s' object cannot be interpreted as an integer", Types.name(value));
    }
    return Math.max(-most, Math.min(most, Numbers.index(value, "range bounds")));
  }

  private static Cycler cycler(Arguments arguments, Budget budget) {
    budget.container(arguments.count());
    return new Cycler(arguments);
  }

  private static Dict dict(Arguments arguments, Budget budget) {
    budget.container(4 * arguments.named().size());
    if (arguments.count() > 1) {
      throw PythonError.type("dict expected at most 1 argument, got %d", arguments.count());
    }
    Object source = arguments.count() == 0 ? Map.of() : arguments.at(0);
    Dict dict =
        source instanceof Map<?, ?> map ? Dict.copyOf(map, budget) : ofPairs(source, budget);
    arguments.named().forEach(dict::put);
    return dict;
  }

  private static Dict ofPairs(Object source, Budget budget) {
    Dict dict = new Dict();
    for (Object pair : Iteration.list(source, budget)) {
      List<Object> parts = Iteration.list(pair, budget);
      if (parts.size() != 2) {
        throw PythonError.value(
            "dictionary update sequence element has length %d; 2 is required", parts.size());
      }
      budget.reads(parts.get(0));
      dict.put(parts.get(0), parts.get(1));
    }
    return dict;
  }

  private static Object lipsum() {
    throw new PythonError("TemplateRuntimeError", "lipsum() is random and not supported");
  }
}
