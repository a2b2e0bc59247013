package io.syllabus.udfs.classify;

/** A vector of mostly zeros: the positions of the others, ascending, and their values. */
@SuppressWarnings("ArrayRecordComponent") // of one text, never compared
record SparseVector(int[] positions, float[] values) {
  /** The product with a vector of all positions. */
  double dot(float[] weights) {
    double sum = 0;
    for (int i = 0; i < positions.length; i++) {
      sum += values[i] * weights[positions[i]];
    }
    return sum;
  }

  double length() {
    double squares = 0;
    for (float value : values) {
      squares += (double) value * value;
    }
    return Math.sqrt(squares);
  }
}
