package io.syllabus.pipelines.handoff;

import io.syllabus.handoff.Sample;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/** Samples of which the next can be looked at before it is taken. */
final class Ahead implements Iterator<Sample> {
  private final Iterator<Sample> rest;
  private Sample next;

  Ahead(Iterator<Sample> samples) {
    this.rest = samples;
  }

  @Override
  public boolean hasNext() {
    return next != null || rest.hasNext();
  }

  /** The next one, which stays. */
  Sample peek() {
    if (next == null) {
      next = rest.next();
    }
    return next;
  }

  @Override
  public Sample next() {
    Sample taken = peek();
    next = null;
    return taken;
  }

  /** The next ones, up to the first that is other. */
  Iterator<Sample> whilst(Predicate<Sample> same) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return Ahead.this.hasNext() && same.test(peek());
      }

      @Override
      public Sample next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return Ahead.this.next();
      }
    };
  }
}
