package io.syllabus.jinja;

import io.syllabus.jinja.python.Lookup;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens when a scope is entered and left: its variables get their first values, then none.
 */
final class Entry {
  /** Sets one slot. */
  private interface Step {
    void run(Frame frame);
  }

  private final Step[] steps;
  private final int[] slots;

  private Entry(List<Step> steps, int[] slots) {
    this.steps = steps.toArray(new Step[0]);
    this.slots = slots;
  }

  static Entry of(Scope scope) {
    List<Step> steps = new ArrayList<>();
    scope.symbols().loads().forEach((slot, load) -> step(scope, slot.index(), load, steps));
    int[] slots = scope.symbols().loads().keySet().stream().mapToInt(Slot::index).toArray();
    return new Entry(steps, slots);
  }

  private static void step(Scope scope, int slot, Symbols.Load load, List<Step> steps) {
    if (load instanceof Symbols.Load.Resolve resolve) {
      steps.add(frame -> frame.slots()[slot] = frame.rendering().resolve(resolve.name()));
    } else if (load instanceof Symbols.Load.Alias alias) {
      Place source = scope.place(alias.source());
      steps.add(frame -> frame.slots()[slot] = source.read(frame));
    } else if (load instanceof Symbols.Load.Unset) {
      steps.add(frame -> frame.slots()[slot] = Lookup.NOTHING);
    }
  }

  void enter(Frame frame) {
    for (Step step : steps) {
      step.run(frame);
    }
  }

  void leave(Frame frame) {
    for (int slot : slots) {
      frame.slots()[slot] = Lookup.NOTHING;
    }
  }
}
