package io.syllabus.jinja.python;

import io.syllabus.jinja.text.CodePoints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;

/** Python's {@code iter}, {@code len}, {@code list} and {@code in}. */
public final class Iteration {
  private Iteration() {}

  public static boolean isIterable(Object value) {
    return value instanceof Iterable
        || value instanceof Map
        || Types.isText(value)
        || value instanceof Undefined;
  }

  /** Lists their elements, dicts their keys, texts their code points, undefined nothing. */
  @SuppressWarnings("unchecked")
  public static Iterator<Object> of(Object value) {
    if (value instanceof Iterable) {
      return ((Iterable<Object>) value).iterator();
    }
    if (value instanceof Map) {
      return ((Map<Object, Object>) value).keySet().iterator();
    }
    if (Types.isText(value)) {
      return codePoints(Types.text(value));
    }
    if (value instanceof Undefined) {
      return Collections.emptyIterator();
    }
    throw PythonError.type("'%s' object is not iterable", Types.name(value));
  }

  /** The characters of safe HTML are plain text, as Python's str gives them. */
  private static Iterator<Object> codePoints(String text) {
    PrimitiveIterator.OfInt codePoints = text.codePoints().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return codePoints.hasNext();
      }

      @Override
      public Object next() {
        return CodePoints.one(codePoints.nextInt());
      }
    };
  }

  /** All elements as a new list. */
  public static List<Object> list(Object value, Budget budget) {
    if (value instanceof Collection<?> items) {
      budget.elements(items.size());
      return new ArrayList<>(items);
    }
    List<Object> items = new ArrayList<>();
    Iterator<Object> iterator = of(value);
    while (iterator.hasNext()) {
      budget.step();
      items.add(iterator.next());
    }
    return items;
  }

  /** The length, or -1 where a value has none. */
  public static long lengthOrNone(Object value) {
    if (value instanceof Collection<?> items) {
      return items.size();
    }
    if (Types.isText(value)) {
      return CodePoints.length(Types.text(value));
    }
    if (value instanceof Map<?, ?> map) {
      return map.size();
    }
    if (value instanceof Undefined) {
      return 0;
    }
    if (value instanceof DictView view) {
      return view.size();
    }
    return value instanceof Range range
        ? range.size()
        : value instanceof Sized sized ? sized.length() : -1;
  }

  public static long length(Object value) {
    long length = lengthOrNone(value);
    if (length < 0) {
      throw PythonError.type("object of type '%s' has no len()", Types.name(value));
    }
    return length;
  }

  /** {@code item in container}. */
  public static boolean contains(Object container, Object item, Budget budget) {
    if (Types.isText(container)) {
      return containsText(container, item, budget);
    }
    if (container instanceof Map<?, ?> map) {
      budget.reads(item);
      return Lookup.in(map, item) != Lookup.NOTHING;
    }
    if (container instanceof Range range && Numbers.isSmall(item)) {
      return range.contains(Numbers.small(item));
    }
    if (!isIterable(container)) {
      throw PythonError.type("argument of type '%s' is not iterable", Types.name(container));
    }
    Iterator<Object> items = of(container);
    while (items.hasNext()) {
      budget.step();
      if (Equality.same(items.next(), item, budget)) {
        return true;
      }
    }
    return false;
  }

  private static boolean containsText(Object container, Object item, Budget budget) {
    String part = Types.text(item);
    if (part == null) {
      throw PythonError.type(
          "'in <string>' requires string as left operand, not %s", Types.name(item));
    }
    String text = Types.text(container);
    budget.text((long) text.length() + part.length());
    return Substring.of(part).in(text, 0) >= 0;
  }
}
