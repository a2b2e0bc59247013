package io.syllabus.udfs.ocr;

import java.util.List;
import java.util.function.Predicate;

/**
 * What lies left and right of a gutter, and across it.
 *
 * @param boxes all of them
 * @param gutter x
 */
record PageColumns(List<TextBox> boxes, double gutter) {

  private static final double BESIDE = 0.2; // of the height: neighbours of a line share less
  private static final double APART = 0.5; // of the height: neighbours of a line are nearer

  /** As they are read between two headings. */
  enum Part {
    LEFT,
    RIGHT,
    INSET,
    FOOT,
    HEADING
  }

  Part part(TextBox box) {
    boolean left = hasBeside(box, other -> other.right() <= gutter);
    boolean right = hasBeside(box, other -> other.left() >= gutter);
    if (box.crosses(gutter) && left == right) {
      return left ? Part.INSET : Part.HEADING;
    }
    if (isFoot(box)) {
      return Part.FOOT;
    }
    return box.centre() < gutter ? Part.LEFT : Part.RIGHT;
  }

  private boolean hasBeside(TextBox box, Predicate<TextBox> column) {
    return boxes.stream().filter(column).anyMatch(other -> isBeside(box, other));
  }

  /** Apart from all that stands above: the page's number or the like, whichever side it is on. */
  private boolean isFoot(TextBox box) {
    double above = box.top() - APART * box.height();
    return boxes.stream().allMatch(other -> other.bottom() < above || isBeside(box, other));
  }

  private static boolean isBeside(TextBox one, TextBox other) {
    double shared = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
    return shared > BESIDE * Math.min(one.height(), other.height());
  }
}
