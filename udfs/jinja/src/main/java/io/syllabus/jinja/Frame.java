package io.syllabus.jinja;

import io.syllabus.jinja.python.Budget;
import io.syllabus.jinja.python.Lookup;
import java.util.Arrays;

/** The variables of one call of the template, of a macro, or of a loop's filter, and its output. */
final class Frame {
  private final Object[] slots;
  private final Frame outer;
  private final Rendering rendering;
  private Output out;
  private String captured;

  Frame(int size, Frame outer, Rendering rendering, Output out) {
    this.slots = new Object[size];
    this.outer = outer;
    this.rendering = rendering;
    this.out = out;
    Arrays.fill(slots, Lookup.NOTHING);
  }

  /** A frame for a function that is defined within this one. */
  Frame inner(int size) {
    return new Frame(size, this, rendering, new Output(rendering.budget()));
  }

  Object[] slots() {
    return slots;
  }

  Frame outer() {
    return outer;
  }

  Rendering rendering() {
    return rendering;
  }

  Budget budget() {
    return rendering.budget();
  }

  Output out() {
    return out;
  }

  /** Runs a body with an output of its own and gives what it wrote. */
  String capture(Body body) {
    Output before = out;
    out = new Output(budget());
    try {
      body.run(this);
      return out.text();
    } finally {
      out = before;
    }
  }

  /** Evaluates the filter of a block with the block's text as its input. */
  Object filtered(Expression filter, String text) {
    String before = captured;
    captured = text;
    Object value = filter.value(this);
    captured = before;
    return value;
  }

  String captured() {
    return captured;
  }
}
