package io.syllabus.udfs.jinja.python;

import java.util.AbstractList;
import java.util.List;

/** A tuple: a list for reading that prints with parentheses and equals no list. */
public class Tuple extends AbstractList<Object> {
  public static final Tuple EMPTY = new Tuple();

  private final Object[] items;

  private Tuple(Object[] items, Void owned) {
    this.items = items;
  }

  private Tuple() {
    this(new Object[0], null);
  }

  protected Tuple(Object first, Object second) {
    this(new Object[] {first, second}, null);
  }

  /** Takes the array over: it must not be changed afterwards. */
  public static Tuple of(Object... items) {
    return items.length == 0 ? EMPTY : new Tuple(items, null);
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
