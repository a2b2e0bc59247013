package io.syllabus.jinja;

import io.syllabus.jinja.python.Arguments;
import io.syllabus.jinja.python.Repr;

/** The statements around a macro's body: its definition, a call block, a generation block. */
final class Definition {
  private Definition() {}

  /** {@code {% macro name(parameters) %} … {% endmacro %}}. */
  static final class OfMacro extends Statement {
    private final String name;
    private final MacroBody body;
    private final Target target;

    OfMacro(String name, MacroBody body) {
      this.name = name;
      this.body = body;
      this.target = new Target.Variable(name);
    }

    @Override
    public void declare(Symbols symbols) {
      target.declare(symbols);
    }

    @Override
    void bind(Scope scope) {
      target.bind(scope);
      body.bind(scope);
    }

    @Override
    Flow run(Frame frame) {
      target.assign(frame, new Macro(name, body, frame));
      return Flow.NEXT;
    }
  }

  /** {@code {% call macro() %} … {% endcall %}}: the macro gets the block as {@code caller}. */
  static final class OfCall extends Statement {
    private final Call call;
    private final MacroBody body;

    OfCall(Call call, MacroBody body) {
      this.call = call;
      this.body = body;
    }

    @Override
    public void declare(Symbols symbols) {
      call.declare(symbols);
    }

    @Override
    void bind(Scope scope) {
      body.bind(scope);
      call.bind(scope);
    }

    @Override
    Flow run(Frame frame) {
      Object value = call.valueWithCaller(frame, new Macro(null, body, frame));
      frame.out().appendText(value);
      return Flow.NEXT;
    }
  }

  /** {@code {% generation %} … {% endgeneration %}}: marks what the model is to learn. */
  static final class OfGeneration extends Statement {
    private final MacroBody body;

    OfGeneration(MacroBody body) {
      this.body = body;
    }

    @Override
    public void declare(Symbols symbols) {}

    @Override
    void bind(Scope scope) {
      body.bind(scope);
    }

    @Override
    Flow run(Frame frame) {
      String text = Repr.str(new Macro(null, body, frame).call(Arguments.NONE, frame.budget()));
      frame.rendering().markGeneration(text, frame.out());
      frame.out().append(text);
      return Flow.NEXT;
    }
  }
}
