package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.Blank;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A text of which parts are not seen, by UTF-16 offsets: what is to be seen, and how long it is.
 */
final class SeenText {
  private final String text;
  private final BitSet unseen = new BitSet();
  private final int[] codePoints; // before each offset
  private final int[] visible; // code points before each offset that are seen

  SeenText(String text) {
    this.text = text;
    this.codePoints = new int[text.length() + 1];
    this.visible = new int[text.length() + 1];
    countCodePoints();
    count();
  }

  /** All of it. */
  String raw() {
    return text;
  }

  /** Takes a range out; {@link #count} makes the lengths true again. */
  void hide(int start, int end) {
    unseen.set(start, end);
  }

  /** Whether nothing of a range is hidden. */
  boolean isWhole(int start, int end) {
    return unseen.get(start, end).isEmpty();
  }

  /** Whether all of a range is hidden. */
  boolean isHidden(int start, int end) {
    return unseen.nextClearBit(start) >= end;
  }

  /** Code points before an offset, hidden ones, too. */
  int codePoints(int offset) {
    return codePoints[offset];
  }

  /** Offset of so many code points after another offset, at most the end. */
  int offset(int start, int count, int end) {
    if (count >= codePoints[end] - codePoints[start]) {
      return end;
    }
    int found = Arrays.binarySearch(codePoints, start, end, codePoints[start] + count);
    return found > 0 && codePoints[found - 1] == codePoints[found] ? found - 1 : found;
  }

  private void countCodePoints() {
    for (int i = 0; i < text.length(); i++) {
      codePoints[i + 1] = codePoints[i] + (endsCharacter(i) ? 1 : 0);
    }
  }

  /** Counts what is seen, again after ranges were hidden. */
  void count() {
    for (int i = 0; i < text.length(); i++) {
      visible[i + 1] = visible[i] + (endsCharacter(i) && !unseen.get(i) ? 1 : 0);
    }
  }

  /** False for the first half of a pair. */
  private boolean endsCharacter(int i) {
    return !Character.isHighSurrogate(text.charAt(i))
        || i + 1 == text.length()
        || !Character.isLowSurrogate(text.charAt(i + 1));
  }

  String text(int start, int end) {
    if (unseen.isEmpty()) {
      return text.substring(start, end);
    }
    StringBuilder seen = new StringBuilder();
    for (int i = unseen.nextClearBit(start); i < end; ) {
      int stop = unseen.nextSetBit(i);
      stop = stop < 0 ? end : Math.min(stop, end);
      seen.append(text, i, stop);
      i = unseen.nextClearBit(stop);
    }
    return seen.toString();
  }

  /** Code points that {@link #text(int, int)} gives. */
  int length(int start, int end) {
    return visible[end] - visible[start];
  }

  /** Whether nothing is to be seen at the offset. */
  boolean isBlank(int offset) {
    return unseen.get(offset) || Blank.isBlank(text.charAt(offset));
  }

  int skipBlank(int from, int to) {
    int start = from;
    while (start < to && isBlank(start)) {
      start++;
    }
    return start;
  }

  int skipBlankBack(int from, int to) {
    int end = to;
    while (end > from && isBlank(end - 1)) {
      end--;
    }
    return end;
  }

  /** The offset that lies so many visible code points on. */
  int advance(int start, int characters) {
    int goal = visible[start] + characters;
    int found = Arrays.binarySearch(visible, start, visible.length, goal);
    while (visible[found - 1] == goal) {
      found--;
    }
    return found;
  }

  /** The last blank at most so far before the offset, otherwise the offset. */
  int lastBlank(int start, int offset, int distance) {
    for (int i = offset; i > start && i > offset - distance; i--) {
      if (isBlank(i)) {
        return i;
      }
    }
    return offset;
  }
}
