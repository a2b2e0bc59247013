package io.syllabus.jinja;

/** A node that does something. Shared between threads once bound; all state is in the frame. */
abstract class Statement implements Declares {
  /** How a loop goes on after a statement. */
  enum Flow {
    NEXT,
    BREAK,
    CONTINUE
  }

  /** Finds the places of the names, in this scope and in those that the statement opens. */
  abstract void bind(Scope scope);

  abstract Flow run(Frame frame);
}
