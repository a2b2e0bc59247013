package io.syllabus.engine;

/** A stage or a gate stopped the run: ends with exit code 1. Never carries text of a document. */
public class StageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StageException(String message) {
    super(message);
  }

  public StageException(String message, Throwable cause) {
    super(message, cause);
  }
}
