package io.syllabus.pipelines.recipe;

/**
 * The recipe or the arguments are wrong: said as problem, cause and cure, ends with exit code 2.
 */
public final class RecipeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RecipeException(String message) {
    super(message);
  }
}
