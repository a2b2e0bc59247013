package io.syllabus.jinja;

import io.syllabus.jinja.python.Truth;
import io.syllabus.jinja.python.Undefined;

/** {@code and}, {@code or}, {@code not} and {@code a if b else c}. */
final class Logic {
  private Logic() {}

  /** {@code a and b}: the first false value, or the last. */
  static final class And extends Expression {
    private final Expression left;
    private final Expression right;

    And(Expression left, Expression right) {
      super(left, right);
      this.left = left;
      this.right = right;
    }

    @Override
    boolean hasConstantValue() {
      return left.isConstant() && (right.isConstant() || Folding.is(left, false));
    }

    @Override
    Object value(Frame frame) {
      Object value = left.value(frame);
      return Truth.of(value) ? right.value(frame) : value;
    }
  }

  /** {@code a or b}: the first true value, or the last. */
  static final class Or extends Expression {
    private final Expression left;
    private final Expression right;

    Or(Expression left, Expression right) {
      super(left, right);
      this.left = left;
      this.right = right;
    }

    @Override
    boolean hasConstantValue() {
      return left.isConstant() && (right.isConstant() || Folding.is(left, true));
    }

    @Override
    Object value(Frame frame) {
      Object value = left.value(frame);
      return Truth.of(value) ? value : right.value(frame);
    }
  }

  /** {@code not a}. */
  static final class Not extends Expression {
    private final Expression operand;

    Not(Expression operand) {
      super(operand);
      this.operand = operand;
    }

    @Override
    Object value(Frame frame) {
      return !Truth.of(operand.value(frame));
    }
  }

  /** {@code a if test else b}; without {@code else} it is undefined where the test fails. */
  static final class Conditional extends Expression {
    private final Expression test;
    private final Expression then;
    private final Expression otherwise;

    Conditional(Expression test, Expression then, Expression otherwise) {
      super(
          otherwise == null
              ? new Expression[] {test, then}
              : new Expression[] {test, then, otherwise});
      this.test = test;
      this.then = then;
      this.otherwise = otherwise;
    }

    @Override
    void bind(Scope scope) {
      super.bind(scope.conditional());
    }

    /** Where nothing is to be computed, Jinja2 leaves it to the run. */
    @Override
    boolean hasConstantValue() {
      if (!test.isConstant()) {
        return false;
      }
      return Folding.is(test, true)
          ? then.isConstant()
          : Folding.is(test, false) && otherwise != null && otherwise.isConstant();
    }

    @Override
    Object value(Frame frame) {
      if (Truth.of(test.value(frame))) {
        return then.value(frame);
      }
      return otherwise == null
          ? Undefined.because(
              "the inline if-expression evaluated to false and no else section was defined.")
          : otherwise.value(frame);
    }
  }
}
