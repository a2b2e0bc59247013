package io.syllabus.jinja.python;

/** A template wanted more loops, text, memory or depth than its limits allow. */
public final class LimitExceeded extends RuntimeException {
  public LimitExceeded(String message) {
    super(message, null, false, false);
  }
}
