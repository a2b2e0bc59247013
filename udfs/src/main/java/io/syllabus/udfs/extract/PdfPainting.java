package io.syllabus.udfs.extract;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/**
 * Follows the paths, fills and pictures of a page, so that its letters can be told from its ground.
 */
final class PdfPainting {

  private static final float OPAQUE = 0.95f;
  private static final double BROAD = 3; // points: a line that letters may stand on

  private final Rectangle2D page;
  private final Ground ground;
  private final List<Rectangle2D> images = new ArrayList<>();
  private final List<Boolean> isImage = new ArrayList<>();
  private PagePath path = new PagePath();
  private String clip = ""; // the operator that makes the next path a clip
  private int order;
  private int translucent;
  private PDColor lastColour;
  private int lastArgb;

  PdfPainting(Rectangle2D page) {
    this.page = page;
    this.ground = new Ground(page);
    isImage.add(false); // orders count from 1
  }

  Rectangle2D page() {
    return page;
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

  /** Where they stand as shares of the page, from its top left. */
  List<Rectangle2D> shares() {
    return images.stream().map(this::share).toList();
  }

  private Rectangle2D share(Rectangle2D image) {
    return new Rectangle2D.Double(
        (image.getX() - page.getX()) / page.getWidth(),
        (page.getMaxY() - image.getMaxY()) / page.getHeight(),
        image.getWidth() / page.getWidth(),
        image.getHeight() / page.getHeight());
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
      case "m", "l", "c", "v", "y", "re", "h" -> path.follow(name, operands, place(state));
      case "W", "W*" -> clip = name;
      case "f", "F", "f*" -> draw(name, true, false, state);
      case "B", "B*", "b", "b*" -> draw(name, true, true, state);
      case "S", "s" -> draw(name, false, true, state);
      case "n" -> endPath(state);
      case "sh" -> paint(page, state, Ground.UNKNOWN, false);
      default -> {}
    }
  }

  private static AffineTransform place(PDGraphicsState state) {
    return state.getCurrentTransformationMatrix().createAffineTransform();
  }

  private void draw(String name, boolean fills, boolean strokes, PDGraphicsState state)
      throws IOException {
    if (path.isCut()) {
      paint(page, state, Ground.UNKNOWN, false);
    } else {
      if (fills) {
        fill(path.area(name.endsWith("*")), state);
      }
      double width = state.getLineWidth() * Math.sqrt(Math.abs(place(state).getDeterminant()));
      if (strokes && width >= BROAD) {
        paint(path.line(width), state, Ground.UNKNOWN, false);
      }
    }
    endPath(state);
  }

  /** A picture fills the unit square. */
  void image(PDGraphicsState state, boolean opaque) {
    Shape area = place(state).createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1));
    Rectangle2D seen = area.getBounds2D().createIntersection(clip(state).getBounds2D());
    if (seen.getWidth() > 0 && seen.getHeight() > 0) {
      images.add(seen);
      paint(area, state, Ground.UNKNOWN, opaque);
      isImage.set(order, opaque);
    }
  }

  private void fill(Shape area, PDGraphicsState state) throws IOException {
    boolean opaque = covers(state);
    int colour = opaque ? argb(state.getNonStrokingColor()) : Ground.UNKNOWN;
    paint(area, state, colour, opaque && colour != Ground.UNKNOWN);
  }

  private boolean covers(PDGraphicsState state) {
    return state.getNonStrokeAlphaConstant() >= OPAQUE && isPlain(state);
  }

  /** Whether what is drawn has the colour that it is drawn in. */
  boolean isPlain(PDGraphicsState state) {
    return translucent == 0
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
    GeneralPath open = clip.isEmpty() ? null : path.clip(clip.endsWith("*"));
    if (open != null) {
      state.intersectClippingPath(open);
    }
    clip = "";
    path = new PagePath();
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
