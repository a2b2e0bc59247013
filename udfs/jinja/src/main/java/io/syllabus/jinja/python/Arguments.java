package io.syllabus.jinja.python;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The arguments of one call: those by position, then those by keyword, in their order. */
public final class Arguments {
  public static final Arguments NONE = new Arguments(new Object[0], Collections.emptyMap());

  private final Object[] positional;
  private final Map<String, Object> named;

  /** Takes both over: they must not be changed afterwards. */
  public Arguments(Object[] positional, Map<String, Object> named) {
    this.positional = positional;
    this.named = named;
  }

  public static Arguments of(Object... positional) {
    return new Arguments(positional, Collections.emptyMap());
  }

  public int count() {
    return positional.length;
  }

  public Object at(int index) {
    return positional[index];
  }

  public Object[] positional() {
    return positional;
  }

  public Map<String, Object> named() {
    return named;
  }

  /** Pays for reading each of them once. */
  public Arguments paid(Budget budget) {
    for (Object value : positional) {
      budget.reads(value);
    }
    if (!named.isEmpty()) {
      named.values().forEach(budget::reads);
    }
    return this;
  }

  /** These arguments after another first one. */
  public Arguments after(Object first) {
    Object[] all = new Object[positional.length + 1];
    all[0] = first;
    System.arraycopy(positional, 0, all, 1, positional.length);
    return new Arguments(all, named);
  }

  /** These arguments without the first {@code count} by position. */
  public Arguments without(int count) {
    return new Arguments(Arrays.copyOfRange(positional, count, positional.length), named);
  }

  public Arguments with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(named);
    more.put(name, value);
    return new Arguments(positional, more);
  }
}
