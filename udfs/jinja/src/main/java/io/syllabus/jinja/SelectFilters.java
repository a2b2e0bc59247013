package io.syllabus.jinja;

import io.syllabus.jinja.python.Arguments;
import io.syllabus.jinja.python.Budget;
import io.syllabus.jinja.python.Iteration;
import io.syllabus.jinja.python.Lazy;
import io.syllabus.jinja.python.PythonError;
import io.syllabus.jinja.python.Repr;
import io.syllabus.jinja.python.Truth;
import io.syllabus.jinja.python.Types;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The filters that apply another filter or a test to each item. They give generators. */
final class SelectFilters {
  static final Filter.Table TABLE =
      new Filter.Table()
          .add("map", SelectFilters::map)
          .add("select", (a, budget) -> select(a, budget, false, true))
          .add("reject", (a, budget) -> select(a, budget, false, false))
          .add("selectattr", (a, budget) -> select(a, budget, true, true))
          .add("rejectattr", (a, budget) -> select(a, budget, true, false));

  private SelectFilters() {}

  private static Object map(Arguments arguments, Budget budget) {
    Object items = arguments.at(0);
    return Lazy.of(
        () -> {
          if (!Truth.of(items)) {
            return Collections.emptyIterator();
          }
          Function<Object, Object> function = mapping(arguments.without(1), budget);
          return Lazy.map(Iteration.of(items), function);
        });
  }

  private static Function<Object, Object> mapping(Arguments arguments, Budget budget) {
    if (arguments.count() == 0 && arguments.named().containsKey("attribute")) {
      return attribute(arguments.named(), budget);
    }
    if (arguments.count() == 0) {
      throw new PythonError("FilterArgumentError", "map requires a filter argument");
    }
    Arguments rest = arguments.without(1);
    Filter filter = known(Filters.find(Repr.str(arguments.at(0))), "filter", arguments.at(0));
    return item -> {
      budget.step();
      return filter.call(rest.after(item), budget);
    };
  }

  private static Function<Object, Object> attribute(Map<String, Object> named, Budget budget) {
    Map<String, Object> others = new LinkedHashMap<>(named);
    AttributeGetter getter =
        AttributeGetter.of(others.remove("attribute"), others.remove("default"));
    if (!others.isEmpty()) {
      throw new PythonError(
          "FilterArgumentError",
          "Unexpected keyword argument " + Repr.of(others.keySet().iterator().next()));
    }
    return item -> {
      budget.step();
      return getter.of(item);
    };
  }

  private static Filter known(Filter found, String what, Object name) {
    if (found == null || !Types.isText(name)) {
      throw new PythonError("TemplateRuntimeError", "No " + what + " named " + Repr.of(name) + ".");
    }
    return found;
  }

  private static Object select(
      Arguments arguments, Budget budget, boolean byAttribute, boolean wanted) {
    Object items = arguments.at(0);
    return Lazy.of(
        () -> {
          if (!Truth.of(items)) {
            return Collections.emptyIterator();
          }
          Predicate<Object> test = test(arguments.without(1), budget, byAttribute);
          return Lazy.filter(
              Iteration.of(items),
              item -> {
                budget.step();
                return test.test(item) == wanted;
              });
        });
  }

  private static Predicate<Object> test(Arguments arguments, Budget budget, boolean byAttribute) {
    if (!byAttribute) {
      Predicate<Object> test = test(arguments, budget);
      return item -> test.test(item);
    }
    if (arguments.count() == 0) {
      throw new PythonError("FilterArgumentError", "Missing parameter for attribute name");
    }
    AttributeGetter getter = AttributeGetter.of(arguments.at(0), null);
    Predicate<Object> test = test(arguments.without(1), budget);
    return item -> test.test(getter.of(item));
  }

  private static Predicate<Object> test(Arguments arguments, Budget budget) {
    if (arguments.count() == 0) {
      return Truth::of;
    }
    Arguments rest = arguments.without(1);
    Object name = arguments.at(0);
    return item -> {
      Filter test = known(Tests.find(Repr.str(name)), "test", name);
      return Truth.of(test.call(rest.after(item), budget));
    };
  }
}
