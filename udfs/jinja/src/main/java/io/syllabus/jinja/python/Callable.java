package io.syllabus.jinja.python;

/** What a template can call: a method, a global function, a macro. */
@FunctionalInterface
public interface Callable {
  Object call(Arguments arguments, Budget budget);
}
