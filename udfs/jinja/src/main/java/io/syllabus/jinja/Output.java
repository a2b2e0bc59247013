package io.syllabus.jinja;

import io.syllabus.jinja.python.Budget;
import io.syllabus.jinja.python.PythonError;
import io.syllabus.jinja.python.Types;

/** The text that a template, or a part of it, has written so far. */
final class Output {
  private final StringBuilder text = new StringBuilder();
  private final Budget budget;
  private int counted;
  private int codePoints;
  private PythonError failure;

  Output(Budget budget) {
    this.budget = budget;
  }

  void append(String more) {
    text.append(more);
    budget.text(Math.max(more.length(), text.length() > budget.maxLength() ? text.length() : 0));
  }

  /**
   * Appends what a filter or a call block gave. Other than that of an expression it must be a text,
   * but Jinja2 finds out at the end only, when it joins what was written.
   */
  void appendText(Object value) {
    String given = Types.text(value);
    if (given != null) {
      append(given);
    } else if (failure == null) {
      failure = PythonError.type("expected str instance, %s found", Types.name(value));
    }
  }

  /** The length so far in code points. */
  int codePoints() {
    requireText();
    codePoints += text.codePointCount(counted, text.length());
    counted = text.length();
    return codePoints;
  }

  String text() {
    requireText();
    return text.toString();
  }

  private void requireText() {
    if (failure != null) {
      throw failure;
    }
  }
}
