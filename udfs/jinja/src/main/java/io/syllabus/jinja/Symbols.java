package io.syllabus.jinja;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of one scope, found before anything runs, with Jinja2's rules: an assignment belongs to
 * the scope in which it stands; a name that is only read is looked up outside when the scope is
 * entered; one that is assigned anywhere in a scope is that scope's own from its start.
 */
final class Symbols {
  /** How a slot gets its first value when the scope is entered. */
  sealed interface Load {
    /** The caller or the loop sets it. */
    record Parameter() implements Load {}

    /** From what the template was given. */
    record Resolve(String name) implements Load {}

    /** From the variable of the same name further out. */
    record Alias(Slot source) implements Load {}

    /** Not defined yet. */
    record Unset() implements Load {}
  }

  private final Symbols parent;
  private final int level;
  private final FunctionLayout function;
  private final Map<String, Slot> slots;
  private final Map<Slot, Load> loads;
  private final Set<String> stores;

  private Symbols(
      Symbols parent,
      int level,
      FunctionLayout function,
      Map<String, Slot> slots,
      Map<Slot, Load> loads,
      Set<String> stores) {
    this.parent = parent;
    this.level = level;
    this.function = function;
    this.slots = slots;
    this.loads = loads;
    this.stores = stores;
  }

  static Symbols root(FunctionLayout function) {
    return new Symbols(null, 0, function, new HashMap<>(), new LinkedHashMap<>(), new HashSet<>());
  }

  Symbols inner(FunctionLayout owner) {
    return new Symbols(
        this, level + 1, owner, new HashMap<>(), new LinkedHashMap<>(), new HashSet<>());
  }

  private Symbols copy() {
    return new Symbols(
        parent,
        level,
        function,
        new HashMap<>(slots),
        new LinkedHashMap<>(loads),
        new HashSet<>(stores));
  }

  FunctionLayout function() {
    return function;
  }

  Map<Slot, Load> loads() {
    return loads;
  }

  private void define(String name, Load load) {
    Slot slot = function.slot(level, name);
    slots.put(name, slot);
    loads.put(slot, load);
  }

  /** The name's slot here or further out, null if none of these scopes knows it. */
  Slot find(String name) {
    Slot slot = slots.get(name);
    return slot != null || parent == null ? slot : parent.find(name);
  }

  void load(String name) {
    if (find(name) == null) {
      define(name, new Load.Resolve(name));
    }
  }

  void store(String name) {
    stores.add(name);
    if (!slots.containsKey(name)) {
      Slot outer = parent == null ? null : parent.find(name);
      define(name, outer == null ? new Load.Unset() : new Load.Alias(outer));
    }
  }

  void parameter(String name) {
    stores.add(name);
    define(name, new Load.Parameter());
  }

  /** Declares bodies of which at most one will run: what one of them sets may stay unset. */
  void branches(List<? extends Collection<? extends Declares>> bodies) {
    List<Symbols> copies = bodies.stream().map(this::branch).toList();
    Set<String> fresh = new HashSet<>();
    copies.forEach(copy -> fresh.addAll(copy.stores));
    fresh.removeAll(stores);
    for (Symbols copy : copies) {
      slots.putAll(copy.slots);
      loads.putAll(copy.loads);
      stores.addAll(copy.stores);
    }
    for (String name : fresh) {
      Slot outer = parent == null ? null : parent.find(name);
      loads.put(find(name), outer == null ? new Load.Resolve(name) : new Load.Alias(outer));
    }
  }

  private Symbols branch(Collection<? extends Declares> body) {
    Symbols copy = copy();
    body.forEach(part -> part.declare(copy));
    return copy;
  }
}
