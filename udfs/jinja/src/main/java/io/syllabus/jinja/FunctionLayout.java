package io.syllabus.jinja;

import java.util.HashMap;
import java.util.Map;

/**
 * The slots of everything that runs in a frame of its own: the template, a macro, a call block, a
 * recursive loop, a loop's filter. Scopes of one function that stand beside each other share slots.
 */
final class FunctionLayout {
  private final FunctionLayout outer;
  private final Map<String, Slot> slots = new HashMap<>();

  FunctionLayout(FunctionLayout outer) {
    this.outer = outer;
  }

  Slot slot(int level, String name) {
    return slots.computeIfAbsent(level + " " + name, key -> new Slot(this, slots.size()));
  }

  int size() {
    return slots.size();
  }

  /** How many functions further out another one is, which encloses this one. */
  int hopsTo(FunctionLayout other) {
    int hops = 0;
    for (FunctionLayout at = this; at != other; at = at.outer) {
      hops++;
    }
    return hops;
  }
}
