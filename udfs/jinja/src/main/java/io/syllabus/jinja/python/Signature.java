package io.syllabus.jinja.python;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a function: binds a call's arguments to them as Python does.
 *
 * @param name the function's name, for messages
 * @param parameters their names, the required ones first
 * @param required how many must be given
 */
public record Signature(String name, List<String> parameters, int required) {
  /** Stands for a parameter that was not given. */
  public static final Object ABSENT = new Object();

  /** Parses {@code "value, width=, first="}: an equals sign marks what may be left out. */
  public static Signature of(String name, String parameters) {
    List<String> names =
        parameters.isEmpty() ? List.of() : Arrays.asList(parameters.split(", ", -1));
    int required = (int) names.stream().filter(p -> !p.endsWith("=")).count();
    return new Signature(name, names.stream().map(p -> p.replace("=", "")).toList(), required);
  }

  /** One value per parameter, {@link #ABSENT} where none was given. */
  public Object[] bind(Arguments arguments) {
    if (arguments.count() == parameters.size() && arguments.named().isEmpty()) {
      return arguments.positional();
    }
    if (arguments.count() > parameters.size()) {
      throw PythonError.type(
          "%s() takes %d arguments but %d were given", name, parameters.size(), arguments.count());
    }
    Object[] bound = Arrays.copyOf(arguments.positional(), parameters.size());
    Arrays.fill(bound, arguments.count(), bound.length, ABSENT);
    arguments.named().forEach((key, value) -> bindNamed(bound, key, value));
    requireAll(bound);
    return bound;
  }

  private void bindNamed(Object[] bound, String key, Object value) {
    int index = parameters.indexOf(key);
    if (index < 0) {
      throw PythonError.type("%s() got an unexpected keyword argument '%s'", name, key);
    }
    if (bound[index] != ABSENT) {
      throw PythonError.type("%s() got multiple values for argument '%s'", name, key);
    }
    bound[index] = value;
  }

  private void requireAll(Object[] bound) {
    for (int i = 0; i < required; i++) {
      if (bound[i] == ABSENT) {
        throw PythonError.type("%s() missing required argument: '%s'", name, parameters.get(i));
      }
    }
  }

  /** The value, or what stands for it where none was given. */
  public static Object or(Object bound, Object fallback) {
    return bound == ABSENT ? fallback : bound;
  }

  /** Refuses arguments by keyword, as Python's built-in methods do. */
  public static void positionalOnly(String name, Map<String, Object> named) {
    if (!named.isEmpty()) {
      throw PythonError.type("%s() takes no keyword arguments", name);
    }
  }
}
