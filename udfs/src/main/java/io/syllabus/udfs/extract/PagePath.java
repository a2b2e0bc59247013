package io.syllabus.udfs.extract;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** The path that a page is about to paint or to clip with, in the page's own coordinates. */
final class PagePath {

  private static final int LONGEST = 10_000; // points that are followed
  private static final int SIMPLE = 500; // points of a clip that is cut out exactly

  private final GeneralPath path = new GeneralPath(Path2D.WIND_NON_ZERO);
  private int points;

  /** Follows one operator; one that adds nothing to a path or lacks operands is left out. */
  void follow(String name, List<COSBase> operands, AffineTransform place) {
    int needed = "re".equals(name) ? 4 : "ml".contains(name) ? 2 : "vy".contains(name) ? 4 : 6;
    if (name.equals("h")) {
      close();
    } else if (operands.size() >= needed && points++ < LONGEST) {
      double[] at = operands.stream().mapToDouble(PagePath::number).toArray();
      if (name.equals("re")) {
        rectangle(at, place);
      } else {
        place.transform(at, 0, at, 0, needed / 2);
        segment(name, at, needed - 2);
      }
    }
  }

  private static double number(COSBase operand) {
    return operand instanceof COSNumber number ? number.floatValue() : 0;
  }

  private void close() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  private void rectangle(double[] at, AffineTransform place) {
    Path2D box = new Path2D.Double();
    box.moveTo(at[0], at[1]);
    box.lineTo(at[0] + at[2], at[1]);
    box.lineTo(at[0] + at[2], at[1] + at[3]);
    box.lineTo(at[0], at[1] + at[3]);
    box.closePath();
    path.append(place.createTransformedShape(box), false);
  }

  private void segment(String name, double[] at, int end) {
    Point2D from = path.getCurrentPoint();
    if (from == null || name.equals("m")) {
      path.moveTo(at[end], at[end + 1]);
      return;
    }
    switch (name) {
      case "l" -> path.lineTo(at[0], at[1]);
      case "v" -> path.curveTo(from.getX(), from.getY(), at[0], at[1], at[2], at[3]);
      case "y" -> path.curveTo(at[0], at[1], at[2], at[3], at[2], at[3]);
      default -> path.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
    }
  }

  /** Whether it was too long to be followed to its end. */
  boolean isCut() {
    return points > LONGEST;
  }

  /** What a fill of the path covers. */
  Shape area(boolean evenOdd) {
    path.setWindingRule(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
    return path;
  }

  /** What a line of that width along the path covers. */
  Shape line(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL)
        .createStrokedShape(path);
  }

  /** What a clip leaves open, or a little more; null where it does not clip. */
  GeneralPath clip(boolean evenOdd) {
    if (isCut() || path.getCurrentPoint() == null) {
      return null;
    }
    return new GeneralPath(points <= SIMPLE ? area(evenOdd) : path.getBounds2D());
  }
}
