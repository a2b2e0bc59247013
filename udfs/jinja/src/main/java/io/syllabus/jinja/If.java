package io.syllabus.jinja;

import io.syllabus.jinja.python.Truth;
import java.util.List;

/** {@code {% if %} … {% elif %} … {% else %} … {% endif %}}. It opens no scope. */
final class If extends Statement {
  private final Expression test;
  private final Body then;
  private final List<If> elifs;
  private final Body otherwise;

  If(Expression test, Body then, List<If> elifs, Body otherwise) {
    this.test = test;
    this.then = then;
    this.elifs = elifs;
    this.otherwise = otherwise;
  }

  @Override
  public void declare(Symbols symbols) {
    test.declare(symbols);
    symbols.branches(List.of(then.statements(), elifs, otherwise.statements()));
  }

  @Override
  void bind(Scope scope) {
    Scope conditional = scope.conditional();
    test.bind(conditional);
    then.bind(conditional);
    elifs.forEach(elif -> elif.bind(conditional));
    otherwise.bind(conditional);
  }

  @Override
  Flow run(Frame frame) {
    if (Truth.of(test.value(frame))) {
      return then.run(frame);
    }
    for (If elif : elifs) {
      if (Truth.of(elif.test.value(frame))) {
        return elif.then.run(frame);
      }
    }
    return otherwise.run(frame);
  }
}
