package io.syllabus.jinja;

import io.syllabus.jinja.python.Arguments;
import io.syllabus.jinja.python.Budget;
import io.syllabus.jinja.python.Callable;
import io.syllabus.jinja.python.Lookup;
import io.syllabus.jinja.python.PythonError;
import io.syllabus.jinja.python.Types;
import io.syllabus.jinja.python.Undefined;

/** {@code function(arguments)}. */
final class Call extends Expression {
  private final Expression function;
  private final CallArguments arguments;

  Call(Expression function, CallArguments arguments) {
    super(join(function, arguments.expressions()));
    this.function = function;
    this.arguments = arguments;
  }

  @Override
  boolean hasConstantValue() {
    return false;
  }

  @Override
  Object value(Frame frame) {
    Object callee = function.value(frame);
    return call(callee, arguments.evaluate(Lookup.NOTHING, frame), frame.budget());
  }

  /** The same call with a block as the argument {@code caller}. */
  Object valueWithCaller(Frame frame, Object caller) {
    Object callee = function.value(frame);
    Arguments given = arguments.evaluate(Lookup.NOTHING, frame);
    return call(callee, given.with("caller", caller), frame.budget());
  }

  private static Object call(Object callee, Arguments given, Budget budget) {
    if (callee instanceof Callable callable) {
      budget.step();
      Object result = callable.call(given.paid(budget), budget);
      budget.reads(result);
      return result;
    }
    if (callee instanceof Undefined undefined) {
      throw undefined.error();
    }
    throw PythonError.type("'%s' object is not callable", Types.name(callee));
  }
}
