package io.syllabus.jinja.python;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A dict that a template made: in order of insertion, with Python's equality of keys (1, 1.0 and
 * True are one key, which keeps its first form).
 */
public final class Dict extends AbstractMap<Object, Object> {
  private final Map<Object, Map.Entry<Object, Object>> entries = new LinkedHashMap<>();

  public static Dict copyOf(Map<?, ?> source, Budget budget) {
    budget.elements(source.size());
    source.keySet().forEach(budget::reads);
    Dict copy = new Dict();
    source.forEach(copy::put);
    return copy;
  }

  @Override
  public Object put(Object key, Object value) {
    Object hash = Keys.canonical(key);
    Map.Entry<Object, Object> old = entries.get(hash);
    if (old != null) {
      return old.setValue(value);
    }
    entries.put(hash, new SimpleEntry<>(key, value));
    return null;
  }

  @Override
  public Object get(Object key) {
    Map.Entry<Object, Object> entry = entries.get(Keys.canonical(key));
    return entry == null ? null : entry.getValue();
  }

  @Override
  public boolean containsKey(Object key) {
    return entries.containsKey(Keys.canonical(key));
  }

  @Override
  public Set<Map.Entry<Object, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<Object, Object>> iterator() {
        return entries.values().iterator();
      }

      @Override
      public int size() {
        return entries.size();
      }
    };
  }
}
