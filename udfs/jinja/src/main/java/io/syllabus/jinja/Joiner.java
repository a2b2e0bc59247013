package io.syllabus.jinja;

import io.syllabus.jinja.python.Arguments;
import io.syllabus.jinja.python.Attributed;
import io.syllabus.jinja.python.Budget;
import io.syllabus.jinja.python.Callable;
import io.syllabus.jinja.python.Lookup;
import io.syllabus.jinja.python.Signature;

/** {@code joiner(", ")}: nothing at its first call, the separator at every later one. */
final class Joiner implements Callable, Attributed {
  private static final Signature SIGNATURE = Signature.of("joiner", "sep=");

  private final Object separator;
  private boolean used;

  Joiner(Arguments arguments) {
    separator = Signature.or(SIGNATURE.bind(arguments)[0], ", ");
  }

  @Override
  public Object call(Arguments arguments, Budget budget) {
    Object given = used ? separator : "";
    used = true;
    return given;
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "sep" -> separator;
      case "used" -> used;
      default -> Lookup.NOTHING;
    };
  }

  @Override
  public String toString() {
    return "<Joiner>";
  }
}
