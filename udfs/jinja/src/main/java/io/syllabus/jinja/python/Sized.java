package io.syllabus.jinja.python;

/** A value of the template language that has a length of its own, such as {@code loop}. */
public interface Sized {
  long length();
}
