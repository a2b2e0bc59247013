package io.syllabus.udfs.chat;

import io.syllabus.udfs.jinja.python.TextStrip;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/**
 * A text of the assistant with a sentinel at its start and one at its end. They can be moved
 * inwards past the blanks around it, since a template that takes blanks off does not see them
 * behind a sentinel.
 */
final class MarkedText {
  private final String text;
  private final int open;
  private final int close;
  private int left;
  private int right;

  MarkedText(String text, int open, int close) {
    this.text = text;
    this.open = open;
    this.close = close;
  }

  int open() {
    return open;
  }

  int close() {
    return close;
  }

  String plain() {
    return text;
  }

  String marked() {
    int end = text.length() - right;
    return text.substring(0, left)
        + Character.toString(open)
        + text.substring(left, end)
        + Character.toString(close)
        + text.substring(end);
  }

  /**
   * Moves the sentinels past as few blanks as leave the rendering unchanged: exactly those that the
   * template takes off, since it takes them off from the outside.
   *
   * @param unchanged renders with the sentinels where they are, for any number
   */
  void moveInwards(BooleanSupplier unchanged) {
    String ahead = TextStrip.stripRight(text);
    int trailing = text.length() - ahead.length();
    int leading = ahead.length() - TextStrip.strip(text).length();
    right = trailing;
    left =
        fewest(
            leading,
            blanks -> {
              left = blanks;
              return unchanged.getAsBoolean();
            });
    right =
        fewest(
            trailing,
            blanks -> {
              right = blanks;
              return unchanged.getAsBoolean();
            });
  }

  /** The smallest number that does, by halves; the largest is taken to do. */
  private static int fewest(int most, IntPredicate does) {
    int low = 0;
    int high = most;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (does.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
