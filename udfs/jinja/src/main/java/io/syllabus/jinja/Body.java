package io.syllabus.jinja;

import java.util.List;

/** Statements one after the other. */
final class Body extends Statement {
  static final Body EMPTY = new Body(List.of());

  private final Statement[] statements;

  Body(List<Statement> statements) {
    this.statements = statements.toArray(new Statement[0]);
  }

  List<Statement> statements() {
    return List.of(statements);
  }

  @Override
  public void declare(Symbols symbols) {
    for (Statement statement : statements) {
      statement.declare(symbols);
    }
  }

  @Override
  void bind(Scope scope) {
    for (Statement statement : statements) {
      statement.bind(scope);
    }
  }

  @Override
  Flow run(Frame frame) {
    for (Statement statement : statements) {
      Flow flow = statement.run(frame);
      if (flow != Flow.NEXT) {
        return flow;
      }
    }
    return Flow.NEXT;
  }
}
