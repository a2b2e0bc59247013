package io.syllabus.jinja;

import io.syllabus.jinja.python.Arguments;
import io.syllabus.jinja.python.Iteration;
import io.syllabus.jinja.python.Lookup;
import io.syllabus.jinja.python.PythonError;
import io.syllabus.jinja.python.Repr;
import io.syllabus.jinja.python.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The arguments as they stand in a call.
 *
 * @param rest what follows {@code *}, null if nothing does
 * @param named what follows {@code **}, null if nothing does
 */
record CallArguments(
    List<Expression> positional,
    List<String> names,
    List<Expression> values,
    Expression rest,
    Expression named) {
  static final CallArguments NONE = new CallArguments(List.of(), List.of(), List.of(), null, null);

  static CallArguments of(List<Expression> positional) {
    return new CallArguments(positional, List.of(), List.of(), null, null);
  }

  List<Expression> expressions() {
    return Stream.of(
            positional.stream(), values.stream(), Stream.ofNullable(rest), Stream.ofNullable(named))
        .flatMap(part -> part)
        .toList();
  }

  /** Evaluates them; {@code first} comes before all others unless it is {@link Lookup#NOTHING}. */
  Arguments evaluate(Object first, Frame frame) {
    int shift = first == Lookup.NOTHING ? 0 : 1;
    if (shift + positional.size() == 0 && values.isEmpty() && rest == null && named == null) {
      return Arguments.NONE;
    }
    Object[] all = new Object[shift + positional.size()];
    if (shift == 1) {
      all[0] = first;
    }
    for (int i = 0; i < positional.size(); i++) {
      all[i + shift] = positional.get(i).value(frame);
    }
    boolean simple = values.isEmpty() && rest == null && named == null;
    return simple ? new Arguments(all, Collections.emptyMap()) : withMore(all, frame);
  }

  private Arguments withMore(Object[] first, Frame frame) {
    Map<String, Object> byName = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      byName.put(names.get(i), values.get(i).value(frame));
    }
    List<Object> all = new ArrayList<>(Arrays.asList(first));
    if (rest != null) {
      all.addAll(Iteration.list(rest.value(frame), frame.budget()));
    }
    if (named != null) {
      Object more = named.value(frame);
      frame.budget().steps(more instanceof Map<?, ?> map ? map.size() : 0);
      addNamed(byName, more);
    }
    return new Arguments(all.toArray(), byName);
  }

  private static void addNamed(Map<String, Object> byName, Object more) {
    if (!(more instanceof Map<?, ?> map)) {
      throw PythonError.type("argument after ** must be a mapping, not %s", Types.name(more));
    }
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!Types.isText(entry.getKey())) {
        throw PythonError.type("keywords must be strings");
      }
      if (byName.put(Repr.str(entry.getKey()), entry.getValue()) != null) {
        throw PythonError.type(
            "got multiple values for keyword argument %s", Repr.of(entry.getKey()));
      }
    }
  }
}
