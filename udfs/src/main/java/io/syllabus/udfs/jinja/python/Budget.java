package io.syllabus.udfs.jinja.python;

/**
 * What one rendering may still spend. Counted, not timed: the same template with the same data
 * always ends in the same way.
 */
public final class Budget {
  /** Characters that cost as much as one step: copying them takes about as long. */
  private static final int CHARACTERS_PER_STEP = 64;

  private final int maxLength;
  private final int maxDepth;
  private final long maxSteps;
  private long steps;
  private int depth;

  /**
   * @param maxSteps loop rounds, calls and compared or copied elements; 64 characters of text count
   *     as one
   * @param maxLength characters of any text, or elements of any list
   * @param maxDepth calls within calls
   */
  public Budget(long maxSteps, int maxLength, int maxDepth) {
    this.maxSteps = maxSteps;
    this.maxLength = maxLength;
    this.maxDepth = maxDepth;
  }

  public void step() {
    steps(1);
  }

  public void steps(long count) {
    steps += count;
    if (steps > maxSteps) {
      throw new LimitExceeded("the template takes more than " + maxSteps + " steps");
    }
  }

  /** Pays for reading or copying a text of that many characters. */
  public void text(long length) {
    if (length > maxLength) {
      throw new LimitExceeded("a text grows beyond " + maxLength + " characters");
    }
    if (length >= CHARACTERS_PER_STEP) {
      steps(length / CHARACTERS_PER_STEP);
    }
  }

  /** Pays for making a list of that many elements. */
  public void elements(long count) {
    if (count > maxLength) {
      throw new LimitExceeded("a list grows beyond " + maxLength + " elements");
    }
    steps(count);
  }

  public int maxLength() {
    return maxLength;
  }

  /** Enters a call; the caller leaves it again. */
  public void enter() {
    if (++depth > maxDepth) {
      throw new LimitExceeded("calls are nested more than " + maxDepth + " deep");
    }
    step();
  }

  public void leave() {
    depth--;
  }
}
