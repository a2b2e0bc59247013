package io.syllabus.jinja;

import io.syllabus.jinja.python.Lookup;
import io.syllabus.jinja.python.Undefined;

/** A variable that is read. */
final class Name extends Expression {
  private final String name;
  private Place place;

  Name(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  @Override
  void declare(Symbols symbols) {
    symbols.load(name);
  }

  @Override
  void bind(Scope scope) {
    place = scope.place(name);
  }

  @Override
  boolean hasConstantValue() {
    return false;
  }

  @Override
  Object value(Frame frame) {
    Object value = place.read(frame);
    return value == Lookup.NOTHING ? Undefined.variable(name) : value;
  }
}
