package io.syllabus.jinja;

import java.util.List;
import java.util.stream.Stream;

/** A node that has a value. Shared between threads once bound; all state is in the frame. */
abstract class Expression {
  /** Deeper trees would overflow the stack of an ordinary thread. */
  private static final int MAX_HEIGHT = 300;

  private final List<Expression> parts;
  private final int height;
  private final boolean sliced;
  private Boolean constant;

  Expression(Expression... parts) {
    this(List.of(parts));
  }

  Expression(List<Expression> parts) {
    this.parts = List.copyOf(parts);
    this.sliced = this instanceof Access.Slice || parts.stream().anyMatch(part -> part.sliced);
    this.height = 1 + parts.stream().mapToInt(p -> p.height).max().orElse(0);
    if (height > MAX_HEIGHT) {
      throw new TemplateException(
          TemplateException.Kind.LIMIT,
          "Cannot compile the chat template: an expression is nested more than "
              + MAX_HEIGHT
              + " deep");
    }
  }

  static List<Expression> join(Expression first, List<Expression> rest) {
    return Stream.concat(Stream.ofNullable(first), rest.stream()).toList();
  }

  abstract Object value(Frame frame);

  /** Tells the symbols of the surrounding scope which names are read here. */
  void declare(Symbols symbols) {
    parts.forEach(part -> part.declare(symbols));
  }

  /** Finds the place of every name, and the filters and tests. */
  void bind(Scope scope) {
    parts.forEach(part -> part.bind(scope));
    if (sliced) {
      Folding.fold(this, false);
    }
  }

  List<Expression> parts() {
    return parts;
  }

  /** Whether its value can be told before the template runs; asked once, when it is bound. */
  final boolean isConstant() {
    if (constant == null) {
      constant = hasConstantValue();
    }
    return constant;
  }

  boolean hasConstantValue() {
    return parts.stream().allMatch(Expression::isConstant);
  }
}
