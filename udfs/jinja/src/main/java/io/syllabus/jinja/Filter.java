package io.syllabus.jinja;

import io.syllabus.jinja.python.Arguments;
import io.syllabus.jinja.python.Budget;
import io.syllabus.jinja.python.Signature;
import java.util.HashMap;
import java.util.Map;

/** A filter or a test: a function whose first argument is what stands before it. */
@FunctionalInterface
interface Filter {
  Object call(Arguments arguments, Budget budget);

  /** A function of one value per parameter. */
  @FunctionalInterface
  interface Body {
    Object apply(Object[] arguments, Budget budget);
  }

  /** Filters by name. */
  final class Table {
    private static final int STEPS_A_CALL = 2;

    private final Map<String, Filter> filters = new HashMap<>();

    /** Parameters as {@link Signature#of} reads them. */
    Table add(String name, String parameters, Body body) {
      Signature signature = Signature.of(name, parameters);
      return add(name, (arguments, budget) -> body.apply(signature.bind(arguments), budget));
    }

    /** A filter that binds its arguments itself. What goes in and what comes out is paid for. */
    Table add(String name, Filter filter) {
      filters.put(
          name,
          (arguments, budget) -> {
            budget.steps(STEPS_A_CALL);
            Object result = filter.call(arguments.paid(budget), budget);
            budget.reads(result);
            return result;
          });
      return this;
    }

    Table alias(String name, String of) {
      filters.put(name, filters.get(of));
      return this;
    }

    Table addAll(Table more) {
      filters.putAll(more.filters);
      return this;
    }

    boolean holds(String name) {
      return filters.containsKey(name);
    }

    Filter find(String name) {
      return filters.get(name);
    }
  }
}
