package io.syllabus.jinja;

import io.syllabus.jinja.python.Repr;
import java.util.List;

/** {@code a ~ b}: both as text, one after the other. */
final class Concat extends Expression {
  private final List<Expression> operands;

  Concat(List<Expression> operands) {
    super(operands);
    this.operands = operands;
  }

  @Override
  Object value(Frame frame) {
    StringBuilder out = new StringBuilder();
    for (Expression operand : operands) {
      out.append(Repr.str(operand.value(frame), frame.budget()));
    }
    frame.budget().text(out.length());
    return out.toString();
  }
}
