package io.syllabus.jinja;

/** {@code {% filter name %} … {% endfilter %}}. */
final class FilterBlock extends Statement {
  private final Expression filter;
  private final Body body;
  private Entry entry;

  FilterBlock(Expression filter, Body body) {
    this.filter = filter;
    this.body = body;
  }

  @Override
  public void declare(Symbols symbols) {
    filter.declare(symbols);
  }

  @Override
  void bind(Scope scope) {
    Scope inner = scope.inner();
    body.declare(inner.symbols());
    filter.declare(inner.symbols());
    body.bind(inner);
    filter.bind(inner);
    entry = Entry.of(inner);
  }

  @Override
  Flow run(Frame frame) {
    entry.enter(frame);
    String text = frame.capture(body);
    frame.out().appendText(frame.filtered(filter, text));
    entry.leave(frame);
    return Flow.NEXT;
  }
}
