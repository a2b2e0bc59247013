package io.syllabus.udfs.chat;

import io.syllabus.jinja.text.PythonSpace;

/**
 * How far two texts are the same but for blanks.
 *
 * @param left where the first text stops being the second one; never within a marker
 * @param right the same place in the second text
 */
record Match(int left, int right) {
  /**
   * Matches two texts from a place on.
   *
   * @param limit end of what is matched of the second text
   */
  static Match of(String left, int leftFrom, String right, int rightFrom, int limit) {
    int i = leftFrom;
    int j = rightFrom;
    while (i < left.length() && j < limit) {
      boolean same = left.charAt(i) == right.charAt(j);
      boolean blank = isBlank(left, i);
      boolean blankToo = isBlank(right, j);
      if (!same && !blank && !blankToo) {
        break;
      }
      i += same || blank ? 1 : 0;
      j += same || blankToo ? 1 : 0;
    }
    int cut = i - Markers.boundary(left, leftFrom, i); // a marker holds no blanks
    return new Match(i - cut, j - cut);
  }

  private static boolean isBlank(String text, int at) {
    return PythonSpace.isSpace(text.charAt(at));
  }
}
