package io.syllabus.udfs.extract;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * Follows the paths, fills and pictures of a page, so that its letters can be told from its ground.
 */
final class PdfPainting {

  private static final float OPAQUE = 0.95f;
  private static final int LONGEST = 10_000; // points of a path that is followed

  private final Rectangle2D page;
  private final Ground ground;
  private final List<Rectangle2D> images = new ArrayList<>();
  private final List<Boolean> isImage = new ArrayList<>();
  private GeneralPath path = new GeneralPath(Path2D.WIND_NON_ZERO);
  private int points;
  private boolean clips;
  private int order;
  private int translucent;
  private PDColor lastColour;
  private int lastArgb;

  PdfPainting(Rectangle2D page) {
    this.page = page;
    this.ground = new Ground(page);
    isImage.add(false); // orders count from 1
  }

  Ground ground() {
    return ground;
  }

  /** How many paints there were. */
  int order() {
    return order;
  }

  /** Where pictures stand on the page, in its own coordinates. */
  List<Rectangle2D> images() {
    return images;
  }

  boolean isImage(int paint) {
    return isImage.get(paint);
  }

  /** What is drawn in a group of less than full strength covers nothing. */
  void startGroup(PDGraphicsState state) {
    translucent += covers(state) ? 0 : 1;
  }

  void endGroup(PDGraphicsState state) {
    translucent -= covers(state) ? 0 : 1;
  }

  /** Follows one operator; those that draw no area are none of its business. */
  void operator(String name, List<COSBase> operands, PDGraphicsState state) throws IOException {
    switch (name) {
      case "m" -> move(operands, state);
      case "l" -> line(operands, state, 0);
      case "c" -> line(operands, state, 4);
      case "v", "y" -> line(operands, state, 2);
      case "re" -> rectangle(operands, state);
      case "W", "W*" -> clips = true;
      case "f", "F", "f*", "B", "B*", "b", "b*" -> {
        fill(path, state);
        endPath(state);
      }
      case "S", "s", "n" -> endPath(state);
      case "sh" -> paint(page, state, Ground.UNKNOWN, false);
      default -> {}
    }
  }

  /** A picture fills the unit square. */
  void image(PDGraphicsState state, boolean opaque) {
    AffineTransform place = state.getCurrentTransformationMatrix().createAffineTransform();
    Shape area = place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1));
    Rectangle2D seen = area.getBounds2D().createIntersection(clip(state).getBounds2D());
    if (seen.getWidth() > 0 && seen.getHeight() > 0) {
      images.add(seen);
      paint(area, state, Ground.UNKNOWN, opaque);
      isImage.set(order, opaque);
    }
  }

  private void move(List<COSBase> operands, PDGraphicsState state) {
    Point2D to = point(operands, 0, state);
    if (to != null && points++ < LONGEST) {
      path.moveTo(to.getX(), to.getY());
    }
  }

  /** The bounds of a curve are near enough to those of its ends. */
  private void line(List<COSBase> operands, PDGraphicsState state, int from) {
    Point2D to = point(operands, from, state);
    if (to != null && points++ < LONGEST) {
      if (path.getCurrentPoint() == null) {
        path.moveTo(to.getX(), to.getY());
      } else {
        path.lineTo(to.getX(), to.getY());
      }
    }
  }

  private void rectangle(List<COSBase> operands, PDGraphicsState state) {
    if (operands.size() < 4 || points++ >= LONGEST) {
      return;
    }
    double[] v = operands.stream().mapToDouble(PdfPainting::number).toArray();
    Path2D box = new Path2D.Double();
    box.moveTo(v[0], v[1]);
    box.lineTo(v[0] + v[2], v[1]);
    box.lineTo(v[0] + v[2], v[1] + v[3]);
    box.lineTo(v[0], v[1] + v[3]);
    box.closePath();
    path.append(
        state.getCurrentTransformationMatrix().createAffineTransform().createTransformedShape(box),
        false);
  }

  private static double number(COSBase operand) {
    return operand instanceof COSNumber number ? number.floatValue() : 0;
  }

  private static Point2D point(List<COSBase> operands, int from, PDGraphicsState state) {
    if (operands.size() < from + 2) {
      return null;
    }
    Matrix place = state.getCurrentTransformationMatrix();
    return place.transformPoint(
        (float) number(operands.get(from)), (float) number(operands.get(from + 1)));
  }

  private void fill(Shape area, PDGraphicsState state) throws IOException {
    boolean opaque = covers(state);
    int colour = opaque ? argb(state.getNonStrokingColor()) : Ground.UNKNOWN;
    paint(area, state, colour, opaque && colour != Ground.UNKNOWN);
  }

  private boolean covers(PDGraphicsState state) {
    return translucent == 0
        && state.getNonStrokeAlphaConstant() >= OPAQUE
        && state.getSoftMask() == null
        && state.getBlendMode() == BlendMode.NORMAL;
  }

  private void paint(Shape area, PDGraphicsState state, int colour, boolean covering) {
    order++;
    isImage.add(false);
    ground.paint(area, clip(state), colour, covering ? order : 0);
  }

  static Shape clip(PDGraphicsState state) {
    return state.getCurrentClippingPath();
  }

  private void endPath(PDGraphicsState state) {
    if (clips && points <= LONGEST && path.getCurrentPoint() != null) {
      state.intersectClippingPath(new GeneralPath(path.getBounds2D()));
    }
    clips = false;
    path = new GeneralPath(Path2D.WIND_NON_ZERO);
    points = 0;
  }

  /** Fully opaque, or {@link Ground#UNKNOWN} for a pattern. */
  int argb(PDColor colour) throws IOException {
    if (colour != lastColour) {
      lastColour = colour;
      boolean plain =
          colour.getColorSpace() != null && !(colour.getColorSpace() instanceof PDPattern);
      lastArgb = plain ? 0xFF000000 | colour.toRGB() : Ground.UNKNOWN;
    }
    return lastArgb;
  }
}
