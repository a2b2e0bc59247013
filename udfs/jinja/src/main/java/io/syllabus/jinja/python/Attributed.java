package io.syllabus.jinja.python;

/** An object of the template language with attributes of its own, such as {@code loop}. */
public interface Attributed {
  /** The attribute's value, {@link Lookup#NOTHING} if there is none. */
  Object attribute(String name);
}
