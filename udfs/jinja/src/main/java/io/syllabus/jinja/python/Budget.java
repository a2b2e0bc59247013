package io.syllabus.jinja.python;

import java.math.BigInteger;

/**
 * What one rendering may still spend. Counted, not timed: the same template with the same data
 * always ends in the same way.
 */
public final class Budget {
  /** Characters that cost as much as one step: looking at each takes about as long. */
  private static final int CHARACTERS_PER_STEP = 16;

  /** Multiplications of two words that cost as much as one step. */
  private static final int WORDS_PER_STEP = 8;

  private static final int STEPS_PER_CONTAINER = 8;

  private final int maxLength;
  private final int maxDepth;
  private final long maxSteps;
  private long steps;
  private int depth;

  /**
   * @param maxSteps loop rounds, calls and compared or copied elements; 16 characters of text count
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

  /**
   * Pays for going through a value once: the characters of a text, the digits of an int, the
   * elements of a tuple and what they hold. Lists and dicts are paid for by what goes through them.
   */
  public void reads(Object value) {
    if (value instanceof String text) {
      text(text.length());
    } else if (value instanceof Markup markup) {
      text(markup.text().length());
    } else if (value instanceof BigInteger number) {
      digits(number.bitLength());
    } else if (value instanceof Tuple tuple) {
      enter();
      tuple.forEach(this::reads);
      steps(tuple.size());
      leave();
    }
  }

  /** Pays for arithmetic with an int of that many bits: by the square, as dividing and printing. */
  public void digits(long bits) {
    long words = 1 + bits / Long.SIZE;
    steps(words * words / WORDS_PER_STEP);
  }

  /** Pays for a list or dict that stays in memory, and for its elements. */
  public void container(int elements) {
    steps((long) STEPS_PER_CONTAINER + elements);
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
