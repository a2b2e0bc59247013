package io.syllabus.jinja;

import io.syllabus.jinja.python.Attributed;
import io.syllabus.jinja.python.Budget;
import io.syllabus.jinja.python.DictView;
import io.syllabus.jinja.python.Equality;
import io.syllabus.jinja.python.Iteration;
import io.syllabus.jinja.python.Lookup;
import io.syllabus.jinja.python.Ordering;
import io.syllabus.jinja.python.PythonError;
import io.syllabus.jinja.python.Repr;
import io.syllabus.jinja.python.Signature;
import io.syllabus.jinja.python.Truth;
import io.syllabus.jinja.python.Tuple;
import io.syllabus.jinja.python.Types;
import io.syllabus.jinja.python.Undefined;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The filters that compare items with each other. Texts compare without case unless asked. */
final class SortFilters {
  static final Filter.Table TABLE =
      new Filter.Table()
          .add("sort", "value, reverse=, case_sensitive=, attribute=", SortFilters::sort)
          .add("dictsort", "value, case_sensitive=, by=, reverse=", SortFilters::dictSort)
          .add("groupby", "value, attribute, default=, case_sensitive=", SortFilters::groupBy)
          .add("min", "value, case_sensitive=, attribute=", (a, budget) -> extreme(a, -1, budget))
          .add("max", "value, case_sensitive=, attribute=", (a, budget) -> extreme(a, 1, budget));

  private SortFilters() {}

  private record Keyed(Object key, Object item) {}

  private static List<Keyed> sorted(
      List<Object> items, Function<Object, Object> key, Object reverse, Budget budget) {
    List<Keyed> keyed = new ArrayList<>();
    for (Object item : items) {
      Keyed one = new Keyed(key.apply(item), item);
      if (one.key instanceof List<?> parts) {
        parts.forEach(budget::reads);
        budget.steps(parts.size());
      }
      budget.reads(one.key);
      keyed.add(one);
    }
    Comparator<Keyed> order =
        (a, b) -> {
          budget.step();
          return Ordering.compare(a.key, b.key, "<", budget);
        };
    keyed.sort(Truth.of(Signature.or(reverse, false)) ? order.reversed() : order);
    return keyed;
  }

  private static List<Object> items(List<Keyed> keyed) {
    return new ArrayList<>(Arrays.asList(keyed.stream().map(Keyed::item).toArray()));
  }

  private static AttributeGetter getter(Object attribute, Object fallback, Object caseSensitive) {
    AttributeGetter getter =
        AttributeGetter.of(Signature.or(attribute, null), Signature.or(fallback, null));
    return Truth.of(Signature.or(caseSensitive, false)) ? getter : getter.ignoringCase();
  }

  private static Object sort(Object[] a, Budget budget) {
    Object attribute = Signature.or(a[3], null);
    List<AttributeGetter> getters = new ArrayList<>();
    if (Types.isText(attribute)) {
      for (String part : Types.text(attribute).split(",", -1)) {
        getters.add(getter(part, null, a[2]));
      }
    } else {
      getters.add(getter(attribute, null, a[2]));
    }
    budget.steps(getters.size());
    Function<Object, Object> key =
        item -> Arrays.asList(getters.stream().map(getter -> getter.of(item)).toArray());
    return items(sorted(Iteration.list(a[0], budget), key, a[1], budget));
  }

  private static Object dictSort(Object[] a, Budget budget) {
    String by = Repr.str(Signature.or(a[2], "key"));
    if (!by.equals("key") && !by.equals("value")) {
      throw new PythonError(
          "FilterArgumentError", "You can only sort by either \"key\" or \"value\"");
    }
    if (a[0] instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (!(a[0] instanceof Map<?, ?> map)) {
      throw new PythonError(
          "AttributeError", "'" + Types.name(a[0]) + "' object has no attribute 'items'");
    }
    AttributeGetter key = getter(by.equals("key") ? 0L : 1L, null, a[1]);
    List<Object> entries = Iteration.list(new DictView(DictView.Kind.DICT_ITEMS, map), budget);
    return items(sorted(entries, key::of, a[3], budget));
  }

  /** A group prints as a tuple and has its two parts as attributes. */
  private static final class Group extends Tuple implements Attributed {
    Group(Object grouper, List<Object> list) {
      super(grouper, list);
    }

    @Override
    public Object attribute(String name) {
      return switch (name) {
        case "grouper" -> get(0);
        case "list" -> get(1);
        default -> Lookup.NOTHING;
      };
    }
  }

  private static Object groupBy(Object[] a, Budget budget) {
    AttributeGetter getter = getter(a[1], a[2], a[3]);
    AttributeGetter shown = AttributeGetter.of(a[1], Signature.or(a[2], null));
    List<Object> groups = new ArrayList<>();
    List<Object> group = new ArrayList<>();
    Object key = Lookup.NOTHING;
    for (Keyed keyed : sorted(Iteration.list(a[0], budget), getter::of, false, budget)) {
      if (key == Lookup.NOTHING || !Equality.same(key, keyed.key, budget)) {
        budget.container(1);
        group = new ArrayList<>();
        groups.add(new Group(shown.of(keyed.item), group));
        key = keyed.key;
      }
      group.add(keyed.item);
    }
    return groups;
  }

  /** The first of the smallest (sign −1) or largest (sign 1) items. */
  private static Object extreme(Object[] a, int sign, Budget budget) {
    AttributeGetter getter = getter(a[2], null, a[1]);
    Iterator<Object> items = Iteration.of(a[0]);
    if (!items.hasNext()) {
      return Undefined.because("No aggregated item, sequence was empty.");
    }
    Object best = items.next();
    Object bestKey = getter.of(best);
    while (items.hasNext()) {
      Object item = items.next();
      Object key = getter.of(item);
      budget.step();
      budget.reads(key);
      if (sign * Ordering.compare(key, bestKey, sign < 0 ? "<" : ">", budget) > 0) {
        best = item;
        bestKey = key;
      }
    }
    return best;
  }
}
