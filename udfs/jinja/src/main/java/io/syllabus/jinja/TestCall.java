package io.syllabus.jinja;

import io.syllabus.jinja.python.PythonError;

/** {@code value is test(arguments)}. */
final class TestCall extends Expression {
  private final Expression input;
  private final String name;
  private final CallArguments arguments;
  private Filter test;

  TestCall(Expression input, String name, CallArguments arguments) {
    super(join(input, arguments.expressions()));
    this.input = input;
    this.name = name;
    this.arguments = arguments;
  }

  @Override
  void bind(Scope scope) {
    test = Tests.find(name);
    if (test == null && !scope.isConditional()) {
      throw scope.error("No test named '%s'.", name);
    }
    super.bind(scope);
  }

  @Override
  Object value(Frame frame) {
    Object value = input.value(frame);
    if (test == null) {
      throw new PythonError("TemplateRuntimeError", "No test named '" + name + "' found.");
    }
    return test.call(arguments.evaluate(value, frame), frame.budget());
  }
}
