package io.syllabus.udfs.text;

/** A text that counts how often it is read, and ends a search that backtracks without bound. */
public final class BoundedText implements CharSequence {
  private static final long STEPS_PER_UNIT = 400;
  private static final long STEPS = 2_000_000;

  private final String text;
  private long left;

  public BoundedText(String text) {
    this(text, STEPS + STEPS_PER_UNIT * text.length());
  }

  /**
   * A text that can be read so and so often.
   *
   * @param steps reads of one UTF-16 unit each
   */
  public BoundedText(String text, long steps) {
    this.text = text;
    this.left = steps;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (left-- <= 0) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  /** The search took more steps than any sensible pattern needs. */
  public static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super(null, null, false, false);
    }
  }
}
