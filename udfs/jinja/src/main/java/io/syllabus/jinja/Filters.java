package io.syllabus.jinja;

import io.syllabus.jinja.python.PythonError;
import java.util.List;

/** Jinja2's built-in filters, with the {@code tojson} of transformers. */
final class Filters {
  /** Random, for debugging or for HTML pages: no chat template has a use for them. */
  private static final List<String> UNSUPPORTED =
      List.of("pprint", "random", "striptags", "urlize", "wordwrap");

  private static final Filter.Table TABLE =
      new Filter.Table()
          .addAll(TextFilters.TABLE)
          .addAll(MarkupFilters.TABLE)
          .addAll(NumberFilters.TABLE)
          .addAll(SequenceFilters.TABLE)
          .addAll(SortFilters.TABLE)
          .addAll(SelectFilters.TABLE)
          .addAll(ValueFilters.TABLE);

  static {
    for (String name : UNSUPPORTED) {
      TABLE.add(
          name,
          (arguments, budget) -> {
            throw new PythonError(
                "TemplateRuntimeError", "The filter '" + name + "' is not supported.");
          });
    }
  }

  private Filters() {}

  /** The filter of that name, null if there is none. */
  static Filter find(String name) {
    return TABLE.find(name);
  }
}
