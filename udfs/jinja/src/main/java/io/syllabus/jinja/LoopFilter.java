package io.syllabus.jinja;

import io.syllabus.jinja.python.Lookup;
import io.syllabus.jinja.python.Truth;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The {@code if} of a loop: a function of its own, which runs before {@code loop} counts. */
final class LoopFilter {
  private final Target target;
  private final Expression test;
  private Entry entry;
  private FunctionLayout layout;

  LoopFilter(Target target, Expression test) {
    this.target = target;
    this.test = test;
  }

  void bind(Scope scope) {
    Scope inner = scope.function();
    target.declareParameters(inner.symbols());
    test.declare(inner.symbols());
    target.bind(inner);
    test.bind(inner);
    entry = Entry.of(inner);
    layout = inner.layout();
  }

  /** The items for which the test holds, each tested when it is asked for. */
  Iterator<Object> over(Iterator<Object> items, Frame outer) {
    Frame frame = outer.inner(layout.size());
    return new Iterator<>() {
      private Object next = Lookup.NOTHING;
      private boolean entered;

      @Override
      public boolean hasNext() {
        if (!entered) {
          entry.enter(frame);
          entered = true;
        }
        while (next == Lookup.NOTHING && items.hasNext()) {
          frame.budget().step();
          target.assign(frame, items.next());
          next = Truth.of(test.value(frame)) ? target.value(frame) : Lookup.NOTHING;
        }
        return next != Lookup.NOTHING;
      }

      @Override
      public Object next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        Object item = next;
        next = Lookup.NOTHING;
        return item;
      }
    };
  }
}
