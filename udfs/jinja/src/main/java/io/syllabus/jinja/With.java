package io.syllabus.jinja;

import java.util.List;

/** {@code {% with a = 1, b = 2 %} … {% endwith %}}: a scope with variables of its own. */
final class With extends Statement {
  private final List<Target> targets;
  private final List<Expression> values;
  private final Body body;
  private Entry entry;

  With(List<Target> targets, List<Expression> values, Body body) {
    this.targets = targets;
    this.values = values;
    this.body = body;
  }

  @Override
  public void declare(Symbols symbols) {
    values.forEach(value -> value.declare(symbols));
  }

  @Override
  void bind(Scope scope) {
    values.forEach(value -> value.bind(scope));
    Scope inner = scope.inner();
    targets.forEach(target -> target.declareParameters(inner.symbols()));
    body.declare(inner.symbols());
    targets.forEach(target -> target.bind(inner));
    body.bind(inner);
    entry = Entry.of(inner);
  }

  @Override
  Flow run(Frame frame) {
    entry.enter(frame);
    for (int i = 0; i < targets.size(); i++) {
      targets.get(i).assign(frame, values.get(i).value(frame));
    }
    Flow flow = body.run(frame);
    entry.leave(frame);
    return flow;
  }
}
