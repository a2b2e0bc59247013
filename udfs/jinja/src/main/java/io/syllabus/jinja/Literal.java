package io.syllabus.jinja;

/** A number, a text, true, false or none. */
final class Literal extends Expression {
  private final Object constant;

  Literal(Object constant) {
    this.constant = constant;
  }

  @Override
  Object value(Frame frame) {
    return constant;
  }
}
