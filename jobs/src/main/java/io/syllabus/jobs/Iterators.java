package io.syllabus.jobs;

import java.util.Iterator;
import java.util.function.Function;

/** Rows of a partition, one at a time. */
final class Iterators {
  private Iterators() {}

  static <A, B> Iterator<B> map(Iterator<A> rows, Function<A, B> each) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public B next() {
        return each.apply(rows.next());
      }
    };
  }
}
