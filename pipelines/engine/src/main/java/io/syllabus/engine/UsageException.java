package io.syllabus.engine;

/**
 * The recipe or the arguments are wrong: said as problem, cause and cure, ends with exit code 2.
 */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
