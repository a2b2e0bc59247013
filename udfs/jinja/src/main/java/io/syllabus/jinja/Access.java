package io.syllabus.jinja;

import io.syllabus.jinja.python.Attributes;
import io.syllabus.jinja.python.PythonError;
import io.syllabus.jinja.python.Slices;
import io.syllabus.jinja.python.Types;
import io.syllabus.jinja.python.Undefined;

/** {@code a.b}, {@code a[b]} and {@code a[b:c:d]}. */
final class Access {
  private Access() {}

  /** {@code a.b}. */
  static final class Dot extends Expression {
    private final Expression owner;
    private final String name;

    Dot(Expression owner, String name) {
      super(owner);
      this.owner = owner;
      this.name = name;
    }

    @Override
    Object value(Frame frame) {
      return Attributes.dot(owner.value(frame), name);
    }
  }

  /** {@code a[b]}. */
  static final class Item extends Expression {
    private final Expression owner;
    private final Expression key;

    Item(Expression owner, Expression key) {
      super(owner, key);
      this.owner = owner;
      this.key = key;
    }

    @Override
    Object value(Frame frame) {
      Object container = owner.value(frame);
      Object at = key.value(frame);
      frame.budget().reads(at);
      if (Types.isText(container)) {
        frame.budget().reads(container); // code points are counted from its start
      }
      return Attributes.item(container, at);
    }
  }

  /** {@code a[start:stop:step]}; what is left out is the literal none. */
  static final class Slice extends Expression {
    private final Expression owner;
    private final Expression start;
    private final Expression stop;
    private final Expression step;
    private boolean folded;

    Slice(Expression owner, Expression start, Expression stop, Expression step) {
      super(owner, start, stop, step);
      this.owner = owner;
      this.start = start;
      this.stop = stop;
      this.step = step;
    }

    @Override
    Object value(Frame frame) {
      Object container = owner.value(frame);
      try {
        return Slices.of(
            container, start.value(frame), stop.value(frame), step.value(frame), frame.budget());
      } catch (PythonError e) {
        if (folded && e.type().equals("TypeError")) {
          return Undefined.element(container, "slice");
        }
        throw e;
      }
    }

    boolean isFolded() {
      return folded;
    }

    /** Says whether the optimiser computes it; see {@link Folding}. */
    void fold(boolean folds) {
      folded = folds;
    }
  }
}
