package io.syllabus.jinja.python;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code a.b} and {@code a[b]} in Jinja's immutable sandbox: the first looks at attributes before
 * keys, the second at keys before attributes; what begins with an underscore or changes its object
 * is not handed out.
 */
public final class Attributes {
  /** Attributes of every Python object; asking for them is what sandbox escapes begin with. */
  private static final Set<String> OF_EVERY_OBJECT =
      Set.of(
          "__class__",
          "__delattr__",
          "__dir__",
          "__doc__",
          "__eq__",
          "__format__",
          "__ge__",
          "__getattribute__",
          "__getstate__",
          "__gt__",
          "__hash__",
          "__init__",
          "__init_subclass__",
          "__le__",
          "__lt__",
          "__ne__",
          "__new__",
          "__reduce__",
          "__reduce_ex__",
          "__repr__",
          "__setattr__",
          "__sizeof__",
          "__str__",
          "__subclasshook__");

  private Attributes() {}

  /** {@code value.name}. */
  public static Object dot(Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      Object method =
          OF_EVERY_OBJECT.contains(name)
              ? Undefined.unsafe(map, name)
              : ContainerMethods.find(map, name);
      return method != null ? method : key(map, name);
    }
    if (value instanceof Undefined undefined && !OF_EVERY_OBJECT.contains(name)) {
      throw undefined.error();
    }
    Object attribute = attribute(value, name);
    return attribute == Lookup.NOTHING ? Undefined.element(value, name) : attribute;
  }

  /** The attribute alone, without a look at keys: the filter {@code attr}. */
  public static Object only(Object value, String name) {
    if (value instanceof Undefined undefined && !OF_EVERY_OBJECT.contains(name)) {
      throw undefined.error();
    }
    Object attribute = attribute(value, name);
    return attribute == Lookup.NOTHING ? Undefined.element(value, name) : attribute;
  }

  private static Object key(Map<?, ?> map, String name) {
    Object found = map.get(name);
    if (found != null) {
      return found;
    }
    return map.containsKey(name) ? null : Undefined.element(map, name);
  }

  private static Object attribute(Object value, String name) {
    if (OF_EVERY_OBJECT.contains(name)) {
      return Undefined.unsafe(value, name);
    }
    Object own = value instanceof Attributed a ? a.attribute(name) : Lookup.NOTHING;
    if (own != Lookup.NOTHING) {
      return name.startsWith("_") ? Undefined.unsafe(value, name) : own;
    }
    Object method = method(value, name);
    return method == null ? Lookup.NOTHING : method;
  }

  private static Object method(Object value, String name) {
    if (Types.isText(value)) {
      return TextMethods.find(value, name);
    }
    if (value instanceof List<?> list) {
      return ContainerMethods.find(list, name);
    }
    if (value instanceof Map<?, ?> map) {
      return ContainerMethods.find(map, name);
    }
    if (Numbers.isNumber(value)) {
      return NumberMethods.find(value, name);
    }
    return value instanceof Range range ? ContainerMethods.find(range, name) : null;
  }

  /** {@code value[key]}. */
  public static Object item(Object value, Object key) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    Object found = subscript(value, key);
    if (found != Lookup.NOTHING) {
      return found;
    }
    String name = Types.text(key);
    if (name == null) {
      return Undefined.element(value, key);
    }
    Object attribute = attribute(value, name);
    return attribute == Lookup.NOTHING ? Undefined.element(value, key) : attribute;
  }

  private static Object subscript(Object value, Object key) {
    if (value instanceof Map<?, ?> map) {
      return isUnhashable(key) ? Lookup.NOTHING : Lookup.in(map, key);
    }
    boolean sequence = Types.isText(value) || value instanceof List || value instanceof Range;
    return sequence && Numbers.isInt(key)
        ? Slices.element(value, Numbers.index(key, "indices"))
        : Lookup.NOTHING;
  }

  private static boolean isUnhashable(Object key) {
    return key instanceof Map
        || key instanceof DictView
        || (key instanceof List<?> list
            && (!(key instanceof Tuple) || list.stream().anyMatch(Attributes::isUnhashable)));
  }
}
