package io.syllabus.udfs.ocr;

import com.benjaminwan.ocrlibrary.Point;
import com.benjaminwan.ocrlibrary.TextBlock;
import java.util.regex.Pattern;

/**
 * A piece of a line as it was found on the page; pixels.
 *
 * @param left smallest x
 * @param right largest x
 * @param top mean of the upper corners' y
 * @param bottom mean of the lower corners' y
 */
record TextBox(double left, double right, double top, double bottom, String text) {
  private static final double LEVEL = 0.25; // of the height, between the middles

  /** Where PP-OCR eats a space of Latin text: "each order.For late delivery". */
  private static final Pattern GLUED =
      Pattern.compile(
          "(?<=\\p{Ll}{2}[.!?])(?=\\p{Lu}\\p{Ll})|(?<=\\p{Ll}{2}[,;:])(?=\\p{IsLatin}{2})");

  /** Corners come clockwise from the upper left. */
  static TextBox of(TextBlock block) {
    Point[] p = block.getBoxPoint().toArray(Point[]::new);
    return new TextBox(
        Math.min(p[0].getX(), p[3].getX()),
        Math.max(p[1].getX(), p[2].getX()),
        (p[0].getY() + p[1].getY()) / 2.0,
        (p[2].getY() + p[3].getY()) / 2.0,
        spaced(block.getText().strip()));
  }

  static String spaced(String read) {
    return GLUED.matcher(read).replaceAll(" ");
  }

  double height() {
    return bottom - top;
  }

  double width() {
    return right - left;
  }

  boolean crosses(double x) {
    return left < x && right > x;
  }

  double middle() {
    return (top + bottom) / 2;
  }

  boolean isLevel(TextBox other) {
    return Math.abs(middle() - other.middle()) < LEVEL * height();
  }

  double centre() {
    return (left + right) / 2;
  }
}
