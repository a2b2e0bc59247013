package io.syllabus.jinja;

/** A part of a template that reads or sets names of the scope around it. */
interface Declares {
  void declare(Symbols symbols);
}
