package io.syllabus.jinja;

import io.syllabus.jinja.python.Arguments;
import io.syllabus.jinja.python.Attributed;
import io.syllabus.jinja.python.Budget;
import io.syllabus.jinja.python.Callable;
import io.syllabus.jinja.python.Equality;
import io.syllabus.jinja.python.Iteration;
import io.syllabus.jinja.python.Lookup;
import io.syllabus.jinja.python.PythonError;
import io.syllabus.jinja.python.Sized;
import io.syllabus.jinja.python.Tuple;
import io.syllabus.jinja.python.Undefined;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The items of a loop, and the variable {@code loop} in its body. */
final class Loop implements Iterator<Object>, Attributed, Sized, Callable {
  private final Budget budget;
  private final Callable recursion;
  private final Object source;
  private final long depth0;
  private Iterator<Object> items;
  private long index0 = -1;
  private long length = -1;
  private Object after = Lookup.NOTHING;
  private Object current = Lookup.NOTHING;
  private Object before = Lookup.NOTHING;
  private Object changed = Lookup.NOTHING;

  /**
   * @param source where the items come from, null if they are filtered and must be counted
   * @param recursion runs the loop on other items, null unless it is recursive
   */
  Loop(Iterator<Object> items, Object source, Callable recursion, long depth0, Budget budget) {
    this.items = items;
    this.source = source;
    this.recursion = recursion;
    this.depth0 = depth0;
    this.budget = budget;
  }

  @Override
  public boolean hasNext() {
    return peek() != Lookup.NOTHING;
  }

  private Object peek() {
    if (after == Lookup.NOTHING && items.hasNext()) {
      after = items.next();
    }
    return after;
  }

  @Override
  public Object next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    budget.step();
    before = current;
    current = after;
    after = Lookup.NOTHING;
    index0++;
    return current;
  }

  @Override
  public long length() {
    if (length < 0 && source != null) {
      length = Iteration.lengthOrNone(source);
    }
    if (length < 0) {
      List<Object> rest = Iteration.list(new Rest(items), budget);
      items = rest.iterator();
      length = rest.size() + index0 + 1 + (after == Lookup.NOTHING ? 0 : 1);
    }
    return length;
  }

  /** What is left of the items, to be counted. */
  private record Rest(Iterator<Object> iterator) implements Iterable<Object> {}

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "index" -> index0 + 1;
      case "index0" -> index0;
      case "revindex" -> length() - index0;
      case "revindex0" -> length() - index0 - 1;
      case "first" -> index0 == 0;
      case "last" -> peek() == Lookup.NOTHING;
      case "length" -> length();
      case "depth" -> depth0 + 1;
      case "depth0" -> depth0;
      case "previtem" -> index0 == 0 ? Undefined.because("there is no previous item") : before;
      case "nextitem" ->
          peek() == Lookup.NOTHING ? Undefined.because("there is no next item") : peek();
      case "cycle" -> (Callable) (arguments, spent) -> cycle(arguments);
      case "changed" -> (Callable) (arguments, spent) -> changed(arguments);
      default -> Lookup.NOTHING;
    };
  }

  private Object cycle(Arguments arguments) {
    if (arguments.count() == 0) {
      throw PythonError.type("no items for cycling given");
    }
    return arguments.at((int) (index0 % arguments.count()));
  }

  private Object changed(Arguments arguments) {
    Tuple values = Tuple.of(arguments.positional());
    boolean same = changed != Lookup.NOTHING && Equality.of(changed, values, budget);
    changed = values;
    return !same;
  }

  /** {@code loop(items)}: the same loop on other items, one level deeper. */
  @Override
  public Object call(Arguments arguments, Budget spent) {
    if (recursion == null) {
      throw PythonError.type("The loop must have the 'recursive' marker to be called recursively.");
    }
    if (arguments.count() != 1 || !arguments.named().isEmpty()) {
      throw PythonError.type("loop() takes exactly one argument");
    }
    return recursion.call(Arguments.of(arguments.at(0), depth0 + 1), spent);
  }

  @Override
  public String toString() {
    return "<LoopContext " + (index0 + 1) + "/" + length() + ">";
  }
}
