package io.syllabus.jinja.python;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Makes generators: nothing is computed, and nothing fails, before they are read. */
public final class Lazy {
  private Lazy() {}

  /** A generator whose items are found when the first one is asked for. */
  public static Generator of(Supplier<Iterator<Object>> items) {
    return new Generator(
        new Iterator<>() {
          private Iterator<Object> found;

          @Override
          public boolean hasNext() {
            if (found == null) {
              found = items.get();
            }
            return found.hasNext();
          }

          @Override
          public Object next() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            return found.next();
          }
        });
  }

  public static Iterator<Object> map(Iterator<Object> items, Function<Object, Object> function) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return items.hasNext();
      }

      @Override
      public Object next() {
        return function.apply(items.next());
      }
    };
  }

  public static Iterator<Object> filter(Iterator<Object> items, Predicate<Object> test) {
    return new Iterator<>() {
      private Object next = Lookup.NOTHING;

      @Override
      public boolean hasNext() {
        while (next == Lookup.NOTHING && items.hasNext()) {
          Object item = items.next();
          next = test.test(item) ? item : Lookup.NOTHING;
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
