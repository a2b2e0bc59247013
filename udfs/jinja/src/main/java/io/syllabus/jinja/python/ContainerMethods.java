package io.syllabus.jinja.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods of dict, list, tuple and range that change nothing, and the names of the others. */
final class ContainerMethods {
  private static final Set<String> CHANGE_DICT =
      Set.of("clear", "pop", "popitem", "setdefault", "update");
  private static final Set<String> CHANGE_LIST =
      Set.of("append", "clear", "pop", "reverse", "insert", "sort", "extend", "remove");

  private static final Method.Table<Map<?, ?>> DICT =
      new Method.Table<Map<?, ?>>()
          .add("keys", "", (self, a, budget) -> new DictView(DictView.Kind.DICT_KEYS, self))
          .add("values", "", (self, a, budget) -> new DictView(DictView.Kind.DICT_VALUES, self))
          .add("items", "", (self, a, budget) -> new DictView(DictView.Kind.DICT_ITEMS, self))
          .add(
              "get",
              "_key, _default=",
              (self, a, budget) -> get(self, a[0], Signature.or(a[1], null)))
          .add("copy", "", (self, a, budget) -> Dict.copyOf(self, budget))
          .add(
              "fromkeys",
              "_iterable, _value=",
              (self, a, budget) -> fromKeys(a[0], Signature.or(a[1], null), budget));

  private static final Method.Table<List<?>> TUPLE =
      new Method.Table<List<?>>()
          .add("count", "_value", (self, a, budget) -> count(self, a[0], budget))
          .add("index", "_value, _start=, _stop=", (self, a, budget) -> index(self, a, budget));

  private static final Method.Table<List<?>> LIST =
      new Method.Table<List<?>>()
          .addAll(TUPLE)
          .add("copy", "", (self, a, budget) -> Iteration.list(self, budget));

  private ContainerMethods() {}

  /** The bound method, an undefined value where it would change the dict, null if there is none. */
  static Object find(Map<?, ?> self, String name) {
    if (CHANGE_DICT.contains(name)) {
      return Undefined.unsafe(self, name);
    }
    return bound(DICT.find(name), self);
  }

  static Object find(List<?> self, String name) {
    boolean tuple = self instanceof Tuple;
    if (!tuple && CHANGE_LIST.contains(name)) {
      return Undefined.unsafe(self, name);
    }
    return bound((tuple ? TUPLE : LIST).find(name), self);
  }

  static Object find(Range self, String name) {
    return switch (name) {
      case "start" -> self.start();
      case "stop" -> self.stop();
      case "step" -> self.step();
      case "count", "index" ->
          (Callable)
              (arguments, budget) -> {
                List<Object> items = Iteration.list(self, budget);
                return TUPLE.find(name).call(items, arguments, budget);
              };
      default -> null;
    };
  }

  private static <T> Callable bound(Method<T> method, T self) {
    return method == null ? null : (arguments, budget) -> method.call(self, arguments, budget);
  }

  private static Object get(Map<?, ?> map, Object key, Object fallback) {
    Object value = Lookup.in(map, key);
    return value == Lookup.NOTHING ? fallback : value;
  }

  private static Object fromKeys(Object keys, Object value, Budget budget) {
    Dict dict = new Dict();
    for (Object key : Iteration.list(keys, budget)) {
      budget.reads(key);
      dict.put(key, value);
    }
    return dict;
  }

  private static Object count(List<?> items, Object value, Budget budget) {
    long count = 0;
    for (Object item : items) {
      budget.step();
      count += Equality.same(item, value, budget) ? 1 : 0;
    }
    return count;
  }

  private static Object index(List<?> items, Object[] arguments, Budget budget) {
    List<Object> all = new ArrayList<>(items);
    long start = edge(arguments[1], 0, all.size());
    long stop = edge(arguments[2], all.size(), all.size());
    for (long i = start; i < stop; i++) {
      budget.step();
      if (Equality.same(all.get((int) i), arguments[0], budget)) {
        return i;
      }
    }
    throw PythonError.value("%s is not in %s", Types.name(arguments[0]), Types.name(items));
  }

  private static long edge(Object value, long fallback, long size) {
    if (value == Signature.ABSENT) {
      return fallback;
    }
    long index = Numbers.index(value, "slice indices");
    return Math.min(size, index < 0 ? Math.max(0, index + size) : index);
  }
}
