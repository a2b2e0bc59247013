package io.syllabus.jinja.python;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Python's range: numbers from start (inclusive) to stop (exclusive) by step. */
public record Range(long start, long stop, long step) implements Iterable<Object> {
  public Range {
    if (step == 0) {
      throw PythonError.value("range() arg 3 must not be zero");
    }
  }

  public long size() {
    long distance = step > 0 ? stop - start : start - stop;
    long stride = Math.abs(step);
    return distance <= 0 ? 0 : (distance - 1) / stride + 1;
  }

  public Object at(long index) {
    return start + index * step;
  }

  public boolean contains(long number) {
    boolean within = step > 0 ? number >= start && number < stop : number <= start && number > stop;
    return within && (number - start) % step == 0;
  }

  @Override
  public Iterator<Object> iterator() {
    return new Iterator<>() {
      private long next;

      @Override
      public boolean hasNext() {
        return next < size();
      }

      @Override
      public Object next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return at(next++);
      }
    };
  }

  @Override
  public String toString() {
    return step == 1
        ? "range(%d, %d)".formatted(start, stop)
        : "range(%d, %d, %d)".formatted(start, stop, step);
  }
}
