package io.syllabus.jinja;

import io.syllabus.jinja.python.Repr;

/** What is written: text between tags, or the value of {@code {{ … }}}. */
final class Write {
  private Write() {}

  /** Text between tags. */
  static final class Data extends Statement {
    private final String text;

    Data(String text) {
      this.text = text;
    }

    @Override
    public void declare(Symbols symbols) {}

    @Override
    void bind(Scope scope) {}

    @Override
    Flow run(Frame frame) {
      frame.out().append(text);
      return Flow.NEXT;
    }
  }

  /** {@code {{ expression }}}. */
  static final class Value extends Statement {
    private final Expression expression;

    Value(Expression expression) {
      this.expression = expression;
    }

    @Override
    public void declare(Symbols symbols) {
      expression.declare(symbols);
    }

    @Override
    void bind(Scope scope) {
      expression.bind(scope);
      Folding.fold(expression, true);
    }

    @Override
    Flow run(Frame frame) {
      frame.out().append(Repr.str(expression.value(frame), frame.budget()));
      return Flow.NEXT;
    }
  }
}
