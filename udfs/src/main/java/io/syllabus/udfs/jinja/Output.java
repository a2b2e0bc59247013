package io.syllabus.udfs.jinja;

import io.syllabus.udfs.jinja.python.Budget;

/** The text that a template, or a part of it, has written so far. */
final class Output {
  private final StringBuilder text = new StringBuilder();
  private final Budget budget;
  private int counted;
  private int codePoints;

  Output(Budget budget) {
    this.budget = budget;
  }

  void append(String more) {
    text.append(more);
    budget.text(Math.max(more.length(), text.length() > budget.maxLength() ? text.length() : 0));
  }

  /** The length so far in code points. */
  int codePoints() {
    codePoints += text.codePointCount(counted, text.length());
    counted = text.length();
    return codePoints;
  }

  String text() {
    return text.toString();
  }
}
