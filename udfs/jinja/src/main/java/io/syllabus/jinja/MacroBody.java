package io.syllabus.jinja;

import java.util.List;
import java.util.Set;

/** Parameters and body of a macro or a call block. */
final class MacroBody {
  private final List<String> parameters;
  private final List<Expression> defaults;
  private final Body body;
  private final Set<String> special;
  private FunctionLayout layout;
  private Entry entry;
  private Place[] places;
  private Place caller;
  private Place keywords;
  private Place rest;

  /**
   * @param defaults of the last parameters
   * @param special which of {@code caller}, {@code kwargs} and {@code varargs} the body reads
   */
  MacroBody(List<String> parameters, List<Expression> defaults, Body body, Set<String> special) {
    this.parameters = parameters;
    this.defaults = defaults;
    this.body = body;
    this.special = special;
  }

  void bind(Scope scope) {
    Scope inner = scope.function();
    parameters.forEach(inner.symbols()::parameter);
    special.stream().filter(name -> !parameters.contains(name)).forEach(inner.symbols()::parameter);
    defaults.forEach(value -> value.declare(inner.symbols()));
    body.declare(inner.symbols());
    places = parameters.stream().map(inner::place).toArray(Place[]::new);
    caller = special("caller", inner);
    keywords = special("kwargs", inner);
    rest = special("varargs", inner);
    requireDefaultOfCaller(scope);
    defaults.forEach(value -> value.bind(inner));
    body.bind(inner);
    entry = Entry.of(inner);
    layout = inner.layout();
  }

  private Place special(String name, Scope inner) {
    return special.contains(name) && !parameters.contains(name) ? inner.place(name) : null;
  }

  private void requireDefaultOfCaller(Scope scope) {
    int index = parameters.indexOf("caller");
    if (special.contains("caller") && index >= 0 && index < parameters.size() - defaults.size()) {
      throw scope.error("the parameter 'caller' of a macro must be omitted or be given a default");
    }
  }

  List<String> parameters() {
    return parameters;
  }

  /** The default of a parameter, null if it has none. */
  Expression defaultOf(int parameter) {
    int index = parameter - (parameters.size() - defaults.size());
    return index < 0 ? null : defaults.get(index);
  }

  /** Where the body reads {@code caller}, null if it does not. */
  Place caller() {
    return caller;
  }

  /** Where the body reads {@code kwargs}, null if it does not. */
  Place keywords() {
    return keywords;
  }

  /** Where the body reads {@code varargs}, null if it does not. */
  Place rest() {
    return rest;
  }

  Place place(int parameter) {
    return places[parameter];
  }

  Frame frame(Frame outer) {
    return outer.inner(layout.size());
  }

  /** Runs the body in a frame whose parameters are set and gives what it wrote. */
  String run(Frame frame) {
    body.run(frame);
    return frame.out().text();
  }

  void enter(Frame frame) {
    entry.enter(frame);
  }
}
