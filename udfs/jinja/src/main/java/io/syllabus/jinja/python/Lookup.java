package io.syllabus.jinja.python;

import java.util.Map;

/** Finds a key in a dict, telling "no such key" from "its value is None". */
public final class Lookup {
  public static final Object NOTHING = new Object();

  private Lookup() {}

  /**
   * The value under the key, {@link #NOTHING} if there is none. Data from outside has text keys.
   */
  public static Object in(Map<?, ?> map, Object key) {
    if (map instanceof Dict) {
      return found(map, key);
    }
    Object plain = key instanceof Markup markup ? markup.text() : key;
    if (!(plain instanceof String)) {
      Keys.canonical(key);
    }
    return found(map, plain);
  }

  private static Object found(Map<?, ?> map, Object key) {
    Object value = map.get(key);
    return value != null || map.containsKey(key) ? value : NOTHING;
  }
}
