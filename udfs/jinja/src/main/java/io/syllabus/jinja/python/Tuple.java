package io.syllabus.jinja.python;

import java.util.AbstractList;
import java.util.List;

/** A tuple: a list for reading that prints with parentheses and equals no list. */
public class Tuple extends AbstractList<Object> {
  public static final Tuple EMPTY = new Tuple();

  private final Object[] items;

  /** Takes the array over: it must not be changed afterwards. */
  protected Tuple(Object... items) {
    this.items = items;
  }

  /** Takes the array over: it must not be changed afterwards. */
  public static Tuple of(Object... items) {
    return items.length == 0 ? EMPTY : new Tuple(items);
  }

  public static Tuple copyOf(List<?> items) {
    return of(items.toArray());
  }

  @Override
  public Object get(int index) {
    return items[index];
  }

  @Override
  public int size() {
    return items.length;
  }
}
