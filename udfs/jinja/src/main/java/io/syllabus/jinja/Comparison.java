package io.syllabus.jinja;

import io.syllabus.jinja.python.Budget;
import io.syllabus.jinja.python.Equality;
import io.syllabus.jinja.python.Iteration;
import io.syllabus.jinja.python.Numbers;
import io.syllabus.jinja.python.Ordering;
import java.util.List;

/** {@code a < b <= c}: true if every neighbouring pair compares so. */
final class Comparison extends Expression {
  /** How two neighbours are compared. */
  enum Operator {
    EQ("=="),
    NE("!="),
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">="),
    IN("in"),
    NOT_IN("not in");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    boolean holds(Object left, Object right, Budget budget) {
      return switch (this) {
        case EQ -> Equality.of(left, right, budget);
        case NE -> !Equality.of(left, right, budget);
        case IN -> Iteration.contains(right, left, budget);
        case NOT_IN -> !Iteration.contains(right, left, budget);
        default ->
            ordered(Ordering.compare(left, right, symbol, budget)) && !isNan(left) && !isNan(right);
      };
    }

    private boolean ordered(int order) {
      return switch (this) {
        case LT -> order < 0;
        case LE -> order <= 0;
        case GT -> order > 0;
        default -> order >= 0;
      };
    }

    private static boolean isNan(Object value) {
      return Numbers.isFloat(value) && Double.isNaN(Numbers.asDouble(value));
    }
  }

  private final Expression first;
  private final List<Operator> operators;
  private final List<Expression> others;

  Comparison(Expression first, List<Operator> operators, List<Expression> others) {
    super(join(first, others));
    this.first = first;
    this.operators = operators;
    this.others = others;
  }

  @Override
  Object value(Frame frame) {
    Object left = first.value(frame);
    for (int i = 0; i < operators.size(); i++) {
      Object right = others.get(i).value(frame);
      if (!operators.get(i).holds(left, right, frame.budget())) {
        return false;
      }
      left = right;
    }
    return true;
  }
}
