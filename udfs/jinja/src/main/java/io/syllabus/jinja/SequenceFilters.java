package io.syllabus.jinja;

import io.syllabus.jinja.python.Arithmetic;
import io.syllabus.jinja.python.Budget;
import io.syllabus.jinja.python.DictView;
import io.syllabus.jinja.python.Generator;
import io.syllabus.jinja.python.Iteration;
import io.syllabus.jinja.python.Keys;
import io.syllabus.jinja.python.Lazy;
import io.syllabus.jinja.python.Markup;
import io.syllabus.jinja.python.Numbers;
import io.syllabus.jinja.python.PythonError;
import io.syllabus.jinja.python.Repr;
import io.syllabus.jinja.python.Signature;
import io.syllabus.jinja.python.Slices;
import io.syllabus.jinja.python.Truth;
import io.syllabus.jinja.python.Types;
import io.syllabus.jinja.python.Undefined;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The filters that take sequences apart and put them together. */
final class SequenceFilters {
  static final Filter.Table TABLE =
      new Filter.Table()
          .add("length", "obj", (a, budget) -> Iteration.length(a[0]))
          .alias("count", "length")
          .add("list", "value", (a, budget) -> Iteration.list(a[0], budget))
          .add("first", "seq", (a, budget) -> first(Iteration.of(a[0]), "first"))
          .add("last", "seq", (a, budget) -> first(reversed(a[0], budget), "last"))
          .add("reverse", "value", (a, budget) -> reverse(a[0], budget))
          .add("join", "value, d=, attribute=", SequenceFilters::join)
          .add("items", "value", (a, budget) -> items(a[0]))
          .add("batch", "value, linecount, fill_with=", SequenceFilters::batch)
          .add("slice", "value, slices, fill_with=", SequenceFilters::slice)
          .add("unique", "value, case_sensitive=, attribute=", SequenceFilters::unique)
          .add("sum", "iterable, attribute=, start=", SequenceFilters::sum);

  private SequenceFilters() {}

  private static Object first(Iterator<Object> items, String which) {
    return items.hasNext()
        ? items.next()
        : Undefined.because("No " + which + " item, sequence was empty.");
  }

  private static boolean isReversible(Object value) {
    return Iteration.isIterable(value) && !(value instanceof Generator);
  }

  private static Iterator<Object> reversed(Object value, Budget budget) {
    if (!isReversible(value)) {
      throw PythonError.type("'%s' object is not reversible", Types.name(value));
    }
    List<Object> items = Iteration.list(value, budget);
    Collections.reverse(items);
    if (value instanceof Markup) {
      items.replaceAll(item -> new Markup(Repr.str(item)));
    }
    return items.iterator();
  }

  private static Object reverse(Object value, Budget budget) {
    if (Types.isText(value)) {
      return Slices.of(value, null, null, -1L, budget);
    }
    if (isReversible(value)) {
      return new Generator(reversed(value, budget));
    }
    if (!Iteration.isIterable(value)) {
      throw new PythonError("FilterArgumentError", "argument must be iterable");
    }
    List<Object> items = Iteration.list(value, budget);
    Collections.reverse(items);
    return items;
  }

  private static Object join(Object[] a, Budget budget) {
    String separator = Repr.str(Signature.or(a[1], ""));
    AttributeGetter getter = AttributeGetter.of(Signature.or(a[2], null), null);
    StringBuilder out = new StringBuilder();
    Iterator<Object> items = Iteration.of(a[0]);
    while (items.hasNext()) {
      out.append(Repr.str(getter.of(items.next()), budget));
      out.append(items.hasNext() ? separator : "");
      budget.step();
      budget.text(out.length() > budget.maxLength() ? out.length() : separator.length());
    }
    budget.text(out.length());
    return out.toString();
  }

  private static Object items(Object value) {
    return Lazy.of(
        () -> {
          if (value instanceof Undefined) {
            return Collections.emptyIterator();
          }
          if (!(value instanceof Map<?, ?> map)) {
            throw PythonError.type("Can only get item pairs from a mapping.");
          }
          return new DictView(DictView.Kind.DICT_ITEMS, map).iterator();
        });
  }

  private static Object batch(Object[] a, Budget budget) {
    return Lazy.of(
        () ->
            batches(Iteration.list(a[0], budget), a[1], Signature.or(a[2], null), budget)
                .iterator());
  }

  private static List<Object> batches(
      List<Object> items, Object count, Object fill, Budget budget) {
    List<Object> batches = new ArrayList<>();
    List<Object> batch = new ArrayList<>();
    for (Object item : items) {
      if (Numbers.isNumber(count) && Numbers.asDouble(count) == batch.size()) {
        batches.add(batch);
        batch = new ArrayList<>();
      }
      batch.add(item);
    }
    if (!batch.isEmpty()) {
      long missing =
          fill == null ? 0 : Math.max(0, Numbers.index(count, "linecount") - batch.size());
      budget.elements(missing);
      batch.addAll(Collections.nCopies((int) missing, fill));
      batches.add(batch);
    }
    return batches;
  }

  private static Object slice(Object[] a, Budget budget) {
    return Lazy.of(
        () ->
            slices(
                    Iteration.list(a[0], budget),
                    Numbers.index(a[1], "slices"),
                    Signature.or(a[2], null),
                    budget)
                .iterator());
  }

  private static List<Object> slices(List<Object> items, long count, Object fill, Budget budget) {
    if (count == 0) {
      throw new PythonError("ZeroDivisionError", "integer division or modulo by zero");
    }
    budget.elements(Math.max(0, count));
    List<Object> slices = new ArrayList<>();
    int from = 0;
    for (long i = 0; i < count; i++) {
      boolean longer = i < items.size() % count;
      int to = from + (int) (items.size() / count) + (longer ? 1 : 0);
      List<Object> slice = new ArrayList<>(items.subList(from, to));
      if (fill != null && !longer) {
        slice.add(fill);
      }
      slices.add(slice);
      from = to;
    }
    return slices;
  }

  private static Object unique(Object[] a, Budget budget) {
    AttributeGetter plain = AttributeGetter.of(Signature.or(a[2], null), null);
    boolean exact = Truth.of(Signature.or(a[1], false));
    AttributeGetter getter = exact ? plain : plain.ignoringCase();
    Set<Object> seen = new HashSet<>();
    return Lazy.of(
        () ->
            Lazy.filter(
                Iteration.of(a[0]),
                item -> {
                  Object key = getter.of(item);
                  budget.step();
                  budget.reads(key);
                  return seen.add(Keys.canonical(key));
                }));
  }

  private static Object sum(Object[] a, Budget budget) {
    AttributeGetter getter = AttributeGetter.of(Signature.or(a[1], null), null);
    Object sum = Signature.or(a[2], 0L);
    if (Types.isText(sum)) {
      throw PythonError.type("sum() can't sum strings [use ''.join(seq) instead]");
    }
    Iterator<Object> items = Iteration.of(a[0]);
    while (items.hasNext()) {
      budget.step();
      sum = Arithmetic.add(sum, getter.of(items.next()), budget);
    }
    return sum;
  }
}
