package io.syllabus.jinja;

import io.syllabus.jinja.python.Arithmetic;
import io.syllabus.jinja.python.Budget;
import io.syllabus.jinja.python.NumberMath;
import io.syllabus.jinja.python.PercentFormat;
import io.syllabus.jinja.python.Types;

/** Arithmetic with two operands, or with one. */
final class Operation extends Expression {
  /** What to do with the operands. */
  enum Operator {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    FLOOR_DIVIDE,
    MODULO,
    POWER
  }

  private final Operator operator;
  private final Expression left;
  private final Expression right;

  Operation(Operator operator, Expression left, Expression right) {
    super(left, right);
    this.operator = operator;
    this.left = left;
    this.right = right;
  }

  @Override
  Object value(Frame frame) {
    Object a = left.value(frame);
    Object b = right.value(frame);
    frame.budget().reads(a);
    frame.budget().reads(b);
    return apply(operator, a, b, frame.budget());
  }

  private static Object apply(Operator operator, Object a, Object b, Budget budget) {
    return switch (operator) {
      case ADD -> Arithmetic.add(a, b, budget);
      case SUBTRACT -> Arithmetic.subtract(a, b);
      case MULTIPLY -> Arithmetic.multiply(a, b, budget);
      case DIVIDE -> NumberMath.divide(a, b);
      case FLOOR_DIVIDE -> NumberMath.floorDivide(a, b);
      case MODULO -> Types.isText(a) ? PercentFormat.format(a, b, budget) : NumberMath.modulo(a, b);
      case POWER -> NumberMath.power(a, b, budget);
    };
  }

  /** {@code -a}. */
  static final class Negative extends Expression {
    private final Expression operand;

    Negative(Expression operand) {
      super(operand);
      this.operand = operand;
    }

    @Override
    Object value(Frame frame) {
      Object value = operand.value(frame);
      frame.budget().reads(value);
      return Arithmetic.negate(value);
    }
  }

  /** {@code +a}. */
  static final class Positive extends Expression {
    private final Expression operand;

    Positive(Expression operand) {
      super(operand);
      this.operand = operand;
    }

    @Override
    Object value(Frame frame) {
      return Arithmetic.plus(operand.value(frame));
    }
  }
}
