package io.syllabus.jinja;

import io.syllabus.jinja.python.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code [a, b]}. */
final class ListLiteral extends Expression {
  private final List<Expression> items;

  ListLiteral(List<Expression> items) {
    super(items);
    this.items = items;
  }

  @Override
  Object value(Frame frame) {
    return new ArrayList<>(Arrays.asList(values(items, frame)));
  }

  static Object[] values(List<Expression> items, Frame frame) {
    frame.budget().container(items.size());
    Object[] values = new Object[items.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = items.get(i).value(frame);
    }
    return values;
  }

  /** {@code (a, b)}, or {@code a, b} without brackets. */
  static final class OfTuple extends Expression {
    private final List<Expression> items;

    OfTuple(List<Expression> items) {
      super(items);
      this.items = items;
    }

    List<Expression> items() {
      return items;
    }

    @Override
    Object value(Frame frame) {
      return Tuple.of(values(items, frame));
    }
  }
}
