package io.syllabus.jinja;

import io.syllabus.jinja.python.LimitExceeded;
import io.syllabus.jinja.python.Markup;
import io.syllabus.jinja.python.PythonError;
import io.syllabus.jinja.python.Range;
import io.syllabus.jinja.python.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What Jinja2's optimiser works out before a template runs. It computes as the template does, but
 * for one thing: a slice of what has no slices is undefined, where the template raises. So slices
 * are told when they stand in something that the optimiser could replace by its value.
 */
final class Folding {
  private static final Limits LIMITS = new Limits(10_000, 100_000, 100);

  private Folding() {}

  /**
   * Looks at one expression, after those within it.
   *
   * @param printed whether it stands alone in {@code {{ … }}}: then any value will do, else one
   *     that Python's repr writes as code
   */
  static void fold(Expression expression, boolean printed) {
    if (!expression.isConstant()) {
      return;
    }
    List<Access.Slice> strict = strict(expression);
    if (!strict.isEmpty() && isFoldable(expression, printed)) {
      strict.forEach(slice -> slice.fold(true));
    }
  }

  /** Whether a constant is true or false; neither, where computing it raises. */
  static boolean is(Expression constant, boolean truth) {
    try {
      return Truth.of(compute(constant)) == truth;
    } catch (PythonError | LimitExceeded | TemplateException e) {
      return false;
    }
  }

  private static List<Access.Slice> strict(Expression expression) {
    List<Access.Slice> strict = new ArrayList<>();
    collect(expression, strict);
    return strict;
  }

  private static void collect(Expression expression, List<Access.Slice> strict) {
    if (expression instanceof Access.Slice slice && !slice.isFolded()) {
      strict.add(slice);
    }
    expression.parts().forEach(part -> collect(part, strict));
  }

  private static boolean isFoldable(Expression expression, boolean printed) {
    try {
      Object value = compute(expression);
      return printed || isCode(value);
    } catch (PythonError | LimitExceeded | TemplateException e) {
      return false;
    }
  }

  /** As the optimiser computes: all slices are the kind ones meanwhile. */
  private static Object compute(Expression expression) {
    List<Access.Slice> strict = strict(expression);
    Rendering nothing = new Rendering(Map.of(), null, LIMITS);
    strict.forEach(slice -> slice.fold(true));
    try {
      return expression.value(new Frame(0, null, nothing, nothing.root()));
    } finally {
      strict.forEach(slice -> slice.fold(false));
    }
  }

  private static boolean isCode(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().allMatch(Folding::isCode);
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream().allMatch(e -> isCode(e.getKey()) && isCode(e.getValue()));
    }
    return value == null
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof String
        || value instanceof Markup
        || value instanceof Range;
  }
}
