package io.syllabus.udfs.extract;

import java.awt.geom.Point2D;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * A letter of a PDF's page, and how it was drawn.
 *
 * @param text PDFBox's own account of it
 * @param points on its middle, from low to high, in the page's own coordinates
 * @param order of the paint before it
 * @param invisible drawn without ink: as the text layer of a scan is
 * @param unseen drawn so that nobody sees it, null otherwise
 */
record PageGlyph(
    TextPosition text, List<Point2D> points, int order, boolean invisible, Unseen.Kind unseen) {

  private static final double[] HEIGHTS = {0.12, 0.35, 0.6}; // of the font's size, above its line

  static List<Point2D> middle(Matrix rendering, double advance) {
    return java.util.Arrays.stream(HEIGHTS)
        .mapToObj(height -> at(rendering, advance / 2, height))
        .toList();
  }

  private static Point2D at(Matrix rendering, double x, double y) {
    return rendering.transformPoint((float) x, (float) y);
  }

  Point2D centre() {
    return points.get(1);
  }
}
