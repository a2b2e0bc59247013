package io.syllabus.jinja;

/** {@code {% set target = value %}}, and the block {@code {% set target %} … {% endset %}}. */
final class Assign extends Statement {
  private final Target target;
  private final Expression value;

  Assign(Target target, Expression value) {
    this.target = target;
    this.value = value;
  }

  @Override
  public void declare(Symbols symbols) {
    value.declare(symbols);
    target.declare(symbols);
  }

  @Override
  void bind(Scope scope) {
    value.bind(scope);
    target.bind(scope);
  }

  @Override
  Flow run(Frame frame) {
    target.check(frame);
    target.assign(frame, value.value(frame));
    return Flow.NEXT;
  }

  /** The block: what its body writes, perhaps filtered, is the value. */
  static final class OfBlock extends Statement {
    private final Target target;
    private final Expression filter;
    private final Body body;
    private Entry entry;

    /**
     * @param filter null if the text is taken as it is
     */
    OfBlock(Target target, Expression filter, Body body) {
      this.target = target;
      this.filter = filter;
      this.body = body;
    }

    @Override
    public void declare(Symbols symbols) {
      target.declare(symbols);
    }

    @Override
    void bind(Scope scope) {
      target.bind(scope);
      Scope inner = scope.inner();
      body.declare(inner.symbols());
      if (filter != null) {
        filter.declare(inner.symbols());
        filter.bind(inner);
      }
      body.bind(inner);
      entry = Entry.of(inner);
    }

    @Override
    Flow run(Frame frame) {
      entry.enter(frame);
      String text = frame.capture(body);
      target.assign(frame, filter == null ? text : frame.filtered(filter, text));
      entry.leave(frame);
      return Flow.NEXT;
    }
  }
}
