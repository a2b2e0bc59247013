package io.syllabus.jinja;

import io.syllabus.jinja.python.Iteration;
import io.syllabus.jinja.python.PythonError;
import io.syllabus.jinja.python.Tuple;
import io.syllabus.jinja.python.Types;
import java.util.Iterator;
import java.util.List;

/** What a value is assigned to. */
abstract class Target implements Declares {
  /** Declares the names as those of a loop or a {@code with}, which come from outside. */
  abstract void declareParameters(Symbols symbols);

  abstract void bind(Scope scope);

  /** Fails where an assignment of any value would. */
  void check(Frame frame) {}

  abstract void assign(Frame frame, Object value);

  /** What was assigned last. */
  abstract Object value(Frame frame);

  /** The same target, to be bound in another function. */
  abstract Target copy();

  /** A name. */
  static final class Variable extends Target {
    private final String name;
    private Place place;

    Variable(String name) {
      this.name = name;
    }

    @Override
    public void declare(Symbols symbols) {
      symbols.store(name);
    }

    @Override
    void declareParameters(Symbols symbols) {
      symbols.parameter(name);
    }

    @Override
    void bind(Scope scope) {
      place = scope.place(name);
    }

    @Override
    void assign(Frame frame, Object value) {
      place.write(frame, value);
    }

    @Override
    Object value(Frame frame) {
      return place.read(frame);
    }

    @Override
    Target copy() {
      return new Variable(name);
    }
  }

  /** {@code a, b}: takes a value apart. */
  static final class Several extends Target {
    private final List<Target> targets;

    Several(List<Target> targets) {
      this.targets = targets;
    }

    @Override
    public void declare(Symbols symbols) {
      targets.forEach(target -> target.declare(symbols));
    }

    @Override
    void declareParameters(Symbols symbols) {
      targets.forEach(target -> target.declareParameters(symbols));
    }

    @Override
    void bind(Scope scope) {
      targets.forEach(target -> target.bind(scope));
    }

    @Override
    void check(Frame frame) {
      targets.forEach(target -> target.check(frame));
    }

    @Override
    void assign(Frame frame, Object value) {
      Object[] parts = unpack(value);
      for (int i = 0; i < parts.length; i++) {
        targets.get(i).assign(frame, parts[i]);
      }
    }

    private Object[] unpack(Object value) {
      if (!Iteration.isIterable(value)) {
        throw PythonError.type("cannot unpack non-iterable %s object", Types.name(value));
      }
      Iterator<Object> items = Iteration.of(value);
      Object[] parts = new Object[targets.size()];
      for (int i = 0; i < parts.length; i++) {
        if (!items.hasNext()) {
          throw PythonError.value(
              "not enough values to unpack (expected %d, got %d)", parts.length, i);
        }
        parts[i] = items.next();
      }
      if (items.hasNext()) {
        throw PythonError.value("too many values to unpack (expected %d)", parts.length);
      }
      return parts;
    }

    @Override
    Object value(Frame frame) {
      return Tuple.of(targets.stream().map(target -> target.value(frame)).toArray());
    }

    @Override
    Target copy() {
      return new Several(targets.stream().map(Target::copy).toList());
    }
  }

  /** {@code namespace.name}. */
  static final class Attribute extends Target {
    private final Name owner;
    private final String name;

    Attribute(Name owner, String name) {
      this.owner = owner;
      this.name = name;
    }

    @Override
    public void declare(Symbols symbols) {
      owner.declare(symbols);
    }

    @Override
    void declareParameters(Symbols symbols) {
      owner.declare(symbols);
    }

    @Override
    void bind(Scope scope) {
      owner.bind(scope);
    }

    @Override
    void check(Frame frame) {
      if (!(owner.value(frame) instanceof Namespace)) {
        throw new PythonError(
            "TemplateRuntimeError", "cannot assign attribute on non-namespace object");
      }
    }

    @Override
    void assign(Frame frame, Object value) {
      check(frame);
      ((Namespace) owner.value(frame)).set(name, value);
    }

    @Override
    Object value(Frame frame) {
      return ((Namespace) owner.value(frame)).attribute(name);
    }

    @Override
    Target copy() {
      return new Attribute(new Name(owner.name()), name);
    }
  }
}
