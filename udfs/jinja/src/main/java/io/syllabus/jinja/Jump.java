package io.syllabus.jinja;

/** {@code {% break %}} and {@code {% continue %}}. */
final class Jump extends Statement {
  private final Flow flow;

  Jump(Flow flow) {
    this.flow = flow;
  }

  @Override
  public void declare(Symbols symbols) {}

  @Override
  void bind(Scope scope) {
    if (!scope.isInLoop()) {
      throw scope.error("a loop control stands outside of a loop");
    }
  }

  @Override
  Flow run(Frame frame) {
    return flow;
  }
}
