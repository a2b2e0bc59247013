package io.syllabus.jinja.python;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One method of a Python type.
 *
 * @param <T> what stands for that type in Java
 */
record Method<T>(Signature signature, Body<T> body) {
  /** What the method does with its object and one value per parameter. */
  @FunctionalInterface
  interface Body<T> {
    Object apply(T self, Object[] arguments, Budget budget);
  }

  /** The methods of a type by name. */
  static final class Table<T> {
    private final Map<String, Method<T>> methods = new LinkedHashMap<>();

    /** Parameters as {@link Signature#of} reads them; an underscore marks one without a keyword. */
    Table<T> add(String name, String parameters, Body<T> body) {
      methods.put(name, new Method<>(Signature.of(name, parameters), body));
      return this;
    }

    Table<T> addAll(Table<T> more) {
      methods.putAll(more.methods);
      return this;
    }

    Method<T> find(String name) {
      return methods.get(name);
    }
  }

  Object call(T self, Arguments arguments, Budget budget) {
    return body.apply(self, signature.bind(arguments), budget);
  }
}
