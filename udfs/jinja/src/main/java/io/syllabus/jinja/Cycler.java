package io.syllabus.jinja;

import io.syllabus.jinja.python.Arguments;
import io.syllabus.jinja.python.Attributed;
import io.syllabus.jinja.python.Callable;
import io.syllabus.jinja.python.Lookup;
import io.syllabus.jinja.python.PythonError;
import io.syllabus.jinja.python.Tuple;

/** {@code cycler(a, b)}: gives its items in turn. */
final class Cycler implements Attributed {
  private final Object[] items;
  private int position;

  Cycler(Arguments arguments) {
    if (arguments.count() == 0) {
      throw new PythonError("RuntimeError", "at least one item has to be provided");
    }
    items = arguments.positional();
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "next" -> (Callable) (arguments, budget) -> next();
      case "reset" -> (Callable) (arguments, budget) -> reset();
      case "current" -> items[position];
      case "pos" -> (long) position;
      case "items" -> Tuple.of(items);
      default -> Lookup.NOTHING;
    };
  }

  private Object next() {
    Object item = items[position];
    position = (position + 1) % items.length;
    return item;
  }

  private Object reset() {
    position = 0;
    return null;
  }

  @Override
  public String toString() {
    return "<Cycler>";
  }
}
