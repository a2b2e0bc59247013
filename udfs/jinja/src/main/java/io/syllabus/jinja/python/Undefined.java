package io.syllabus.jinja.python;

/**
 * Jinja's stand-in for what is not there: prints as nothing, is false, empty and equal to its like;
 * anything else fails with the reason kept here.
 */
public final class Undefined {
  private final String hint;
  private final Object owner;
  private final Object name;
  private final Kind kind;

  private enum Kind {
    VARIABLE,
    ELEMENT,
    HINT,
    UNSAFE
  }

  private Undefined(Kind kind, String hint, Object owner, Object name) {
    this.kind = kind;
    this.hint = hint;
    this.owner = owner;
    this.name = name;
  }

  public static Undefined variable(String name) {
    return new Undefined(Kind.VARIABLE, null, null, name);
  }

  public static Undefined element(Object owner, Object name) {
    return new Undefined(Kind.ELEMENT, null, owner, name);
  }

  public static Undefined because(String hint) {
    return new Undefined(Kind.HINT, hint, null, null);
  }

  /** An attribute that the sandbox does not hand out. */
  public static Undefined unsafe(Object owner, String name) {
    return new Undefined(Kind.UNSAFE, null, owner, name);
  }

  /** The error of everything that cannot be done with an undefined value. */
  public PythonError error() {
    return new PythonError(kind == Kind.UNSAFE ? "SecurityError" : "UndefinedError", message());
  }

  private String message() {
    return switch (kind) {
      case HINT -> hint;
      case VARIABLE -> Repr.of(name) + " is undefined";
      case UNSAFE ->
          "access to attribute %s of '%s' object is unsafe."
              .formatted(Repr.of(name), Types.name(owner));
      case ELEMENT -> elementMessage();
    };
  }

  private String elementMessage() {
    String type = owner == null ? "None" : Types.name(owner) + " object";
    return Types.isText(name)
        ? "'%s' has no attribute %s".formatted(type, Repr.of(name))
        : "%s has no element %s".formatted(type, Repr.of(name));
  }
}
