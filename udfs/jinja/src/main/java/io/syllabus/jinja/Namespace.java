package io.syllabus.jinja;

import io.syllabus.jinja.python.Attributed;
import io.syllabus.jinja.python.Dict;
import io.syllabus.jinja.python.Lookup;
import io.syllabus.jinja.python.Repr;

/** {@code namespace(a=1)}: the one object whose attributes a template can set, from any scope. */
final class Namespace implements Attributed {
  private final Dict attributes;

  Namespace(Dict attributes) {
    this.attributes = attributes;
  }

  void set(String name, Object value) {
    attributes.put(name, value);
  }

  @Override
  public Object attribute(String name) {
    return Lookup.in(attributes, name);
  }

  @Override
  public String toString() {
    return "<Namespace " + Repr.of(attributes) + ">";
  }
}
