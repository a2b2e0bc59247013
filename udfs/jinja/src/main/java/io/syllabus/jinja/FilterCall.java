package io.syllabus.jinja;

import io.syllabus.jinja.python.PythonError;

/** {@code value|filter(arguments)}; in a filter block the block's text is the value. */
final class FilterCall extends Expression {
  private final Expression input;
  private final String name;
  private final CallArguments arguments;
  private Filter filter;

  /**
   * @param input null in a filter block
   */
  FilterCall(Expression input, String name, CallArguments arguments) {
    super(join(input, arguments.expressions()));
    this.input = input;
    this.name = name;
    this.arguments = arguments;
  }

  @Override
  void bind(Scope scope) {
    filter = Filters.find(name);
    if (filter == null && !scope.isConditional()) {
      throw scope.error("No filter named '%s'.", name);
    }
    super.bind(scope);
  }

  /** Filters that get the context, as Python says it, are not computed early. */
  @Override
  boolean hasConstantValue() {
    return input != null && !SelectFilters.TABLE.holds(name) && super.hasConstantValue();
  }

  @Override
  Object value(Frame frame) {
    return input == null ? apply(frame.captured(), frame) : apply(input.value(frame), frame);
  }

  private Object apply(Object value, Frame frame) {
    if (filter == null) {
      throw new PythonError("TemplateRuntimeError", "No filter named '" + name + "' found.");
    }
    return filter.call(arguments.evaluate(value, frame), frame.budget());
  }
}
