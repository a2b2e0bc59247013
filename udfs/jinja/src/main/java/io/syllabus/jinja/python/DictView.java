package io.syllabus.jinja.python;

import java.util.Iterator;
import java.util.Map;

/** What {@code keys()}, {@code values()} and {@code items()} of a dict give. */
public record DictView(Kind kind, Map<?, ?> map) implements Iterable<Object> {
  /** The three views, named as they print. */
  public enum Kind {
    DICT_KEYS,
    DICT_VALUES,
    DICT_ITEMS
  }

  public int size() {
    return map.size();
  }

  @Override
  public Iterator<Object> iterator() {
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public Object next() {
        Map.Entry<?, ?> entry = entries.next();
        return switch (kind) {
          case DICT_KEYS -> entry.getKey();
          case DICT_VALUES -> entry.getValue();
          case DICT_ITEMS -> Tuple.of(entry.getKey(), entry.getValue());
        };
      }
    };
  }
}
