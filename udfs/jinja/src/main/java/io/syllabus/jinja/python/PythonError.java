package io.syllabus.jinja.python;

import java.util.Locale;

/** What would be an exception in Python, with the name that it has there. */
public final class PythonError extends RuntimeException {
  private final String type;

  public PythonError(String type, String message) {
    super(message, null, false, false);
    this.type = type;
  }

  public static PythonError type(String format, Object... args) {
    return new PythonError("TypeError", String.format(Locale.ROOT, format, args));
  }

  public static PythonError value(String format, Object... args) {
    return new PythonError("ValueError", String.format(Locale.ROOT, format, args));
  }

  /** Python's name of the exception's class, such as {@code TypeError}. */
  public String type() {
    return type;
  }
}
