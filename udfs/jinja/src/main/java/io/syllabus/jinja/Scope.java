package io.syllabus.jinja;

import java.util.Locale;

/** Where a node stands while names are bound: its symbols and its function. */
final class Scope {
  private final Symbols symbols;
  private final FunctionLayout function;
  private final boolean conditional;
  private final boolean loop;

  private Scope(Symbols symbols, FunctionLayout function, boolean conditional, boolean loop) {
    this.symbols = symbols;
    this.function = function;
    this.conditional = conditional;
    this.loop = loop;
  }

  static Scope root() {
    FunctionLayout function = new FunctionLayout(null);
    return new Scope(Symbols.root(function), function, false, false);
  }

  /** A scope within the same function. */
  Scope inner() {
    return new Scope(symbols.inner(function), function, false, loop);
  }

  /** A scope within another function, which is defined here. */
  Scope innerOf(FunctionLayout other) {
    return new Scope(symbols.inner(other), other, false, false);
  }

  /** The scope of a function that is defined here. */
  Scope function() {
    return innerOf(new FunctionLayout(function));
  }

  /** The body of a loop whose scope this is. */
  Scope asLoop() {
    return new Scope(symbols, function, conditional, true);
  }

  /** The same scope under a condition: unknown filters fail only where they are reached. */
  Scope conditional() {
    return new Scope(symbols, function, true, loop);
  }

  boolean isConditional() {
    return conditional;
  }

  boolean isInLoop() {
    return loop;
  }

  Symbols symbols() {
    return symbols;
  }

  FunctionLayout layout() {
    return function;
  }

  Place place(String name) {
    return place(symbols.find(name));
  }

  Place place(Slot slot) {
    return new Place(function.hopsTo(slot.function()), slot.index());
  }

  TemplateException error(String format, Object... arguments) {
    return new TemplateException(
        TemplateException.Kind.TEMPLATE,
        "Cannot compile the chat template: " + String.format(Locale.ROOT, format, arguments));
  }
}
