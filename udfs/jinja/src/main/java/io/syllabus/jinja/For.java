package io.syllabus.jinja;

import io.syllabus.jinja.python.Arguments;
import io.syllabus.jinja.python.Budget;
import io.syllabus.jinja.python.Callable;
import io.syllabus.jinja.python.Iteration;
import io.syllabus.jinja.python.Repr;
import java.util.Iterator;

/** {@code {% for target in items if test recursive %} … {% else %} … {% endfor %}}. */
final class For extends Statement {
  private final Target target;
  private final Expression items;
  private final LoopFilter filter;
  private final Body body;
  private final Body otherwise;
  private final boolean recursive;
  private final boolean readsLoop;
  private Place loop;
  private Entry entry;
  private Entry otherwiseEntry;
  private FunctionLayout layout;

  /**
   * @param filter null if every item is taken
   * @param readsLoop whether the body reads {@code loop}
   */
  For(
      Target target,
      Expression items,
      LoopFilter filter,
      Body body,
      Body otherwise,
      boolean recursive,
      boolean readsLoop) {
    this.target = target;
    this.items = items;
    this.filter = filter;
    this.body = body;
    this.otherwise = otherwise;
    this.recursive = recursive;
    this.readsLoop = readsLoop;
  }

  @Override
  public void declare(Symbols symbols) {
    items.declare(symbols);
  }

  @Override
  void bind(Scope scope) {
    items.bind(scope);
    if (filter != null) {
      filter.bind(scope);
    }
    Scope inner = recursive ? scope.function() : scope.inner();
    if (readsLoop || recursive) {
      inner.symbols().parameter("loop");
      loop = inner.place("loop");
    }
    target.declareParameters(inner.symbols());
    body.declare(inner.symbols());
    Scope elseScope = recursive ? scope.innerOf(inner.layout()) : scope.inner();
    otherwise.declare(elseScope.symbols());
    target.bind(inner);
    body.bind(inner.asLoop());
    otherwise.bind(elseScope);
    entry = Entry.of(inner);
    otherwiseEntry = Entry.of(elseScope);
    layout = inner.layout();
  }

  @Override
  Flow run(Frame frame) {
    Object value = items.value(frame);
    if (recursive) {
      frame.out().append(Repr.str(recursion(frame).call(Arguments.of(value, 0L), frame.budget())));
      return Flow.NEXT;
    }
    return loop(frame, frame, value, null, 0);
  }

  /** The loop as a function of its items and its depth. */
  private Callable recursion(Frame outer) {
    return (arguments, budget) -> {
      budget.enter();
      Frame frame = outer.inner(layout.size());
      loop(frame, outer, arguments.at(0), recursion(outer), (Long) arguments.at(1));
      budget.leave();
      return frame.out().text();
    };
  }

  private Flow loop(Frame frame, Frame outer, Object value, Callable recursion, long depth) {
    Iterator<Object> all = Iteration.of(value);
    Iterator<Object> taken = filter == null ? all : filter.over(all, outer);
    Budget budget = frame.budget();
    boolean ran =
        loop == null
            ? rounds(frame, taken, budget)
            : rounds(
                frame,
                new Loop(taken, filter == null ? value : null, recursion, depth, budget),
                budget);
    entry.leave(frame);
    if (ran) {
      return Flow.NEXT;
    }
    otherwiseEntry.enter(frame);
    Flow flow = otherwise.run(frame);
    otherwiseEntry.leave(frame);
    return flow;
  }

  /** Whether {@code else} is left out: some round came to its end. */
  private boolean rounds(Frame frame, Iterator<Object> rounds, Budget budget) {
    boolean ended = false;
    while (rounds.hasNext()) {
      budget.step();
      Object item = rounds.next();
      target.assign(frame, item);
      if (loop != null) {
        loop.write(frame, rounds);
      }
      entry.enter(frame);
      Flow flow = body.run(frame);
      if (flow == Flow.BREAK) {
        break;
      }
      ended |= flow == Flow.NEXT;
    }
    return ended;
  }
}
