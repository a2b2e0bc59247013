package io.syllabus.udfs.score;

/** Likeness of vectors. */
public final class Similarity {
  private Similarity() {}

  /**
   * The cosine of the angle between two vectors, −1 to 1; 0 if one of them is zero.
   *
   * @throws IllegalArgumentException if their lengths differ, as those of different models do
   */
  public static double cosine(float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "Cannot compare vectors of %d and %d dimensions: they come from different models"
              .formatted(a.length, b.length));
    }
    double dot = 0;
    double squareA = 0;
    double squareB = 0;
    for (int i = 0; i < a.length; i++) {
      dot += (double) a[i] * b[i];
      squareA += (double) a[i] * a[i];
      squareB += (double) b[i] * b[i];
    }
    return squareA == 0 || squareB == 0 ? 0 : dot / Math.sqrt(squareA * squareB);
  }
}
