package io.syllabus.udfs.extract;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * What lies on a page below and above its letters: a coarse picture of the paints, of their colours
 * and of their order. Paints are drawn without smoothing, so looking up a point costs nothing
 * however many they are.
 */
final class Ground {

  /** The colour is not known: a picture, a pattern, or something half transparent. */
  static final int UNKNOWN = 0;

  static final int WHITE = Color.WHITE.getRGB();
  private static final int OPAQUE = 0xFF000000;
  private static final int MOST_PIXELS = 1600; // along a side
  private static final double FINEST = 2; // pixels to a point

  private final AffineTransform toPixels;
  private final BufferedImage colours;
  private final BufferedImage orders;
  private final Graphics2D colouring;
  private final Graphics2D ordering;

  Ground(Rectangle2D page) {
    double scale =
        Math.min(FINEST, MOST_PIXELS / Math.max(1, Math.max(page.getWidth(), page.getHeight())));
    toPixels = AffineTransform.getScaleInstance(scale, scale);
    toPixels.translate(-page.getX(), -page.getY());
    int width = (int) Math.ceil(Math.max(1, page.getWidth() * scale));
    int height = (int) Math.ceil(Math.max(1, page.getHeight() * scale));
    colours = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    orders = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    colouring = drawing(colours);
    ordering = drawing(orders);
    colouring.setColor(Color.WHITE);
    colouring.fillRect(0, 0, width, height);
  }

  private static Graphics2D drawing(BufferedImage image) {
    Graphics2D drawing = image.createGraphics();
    drawing.setComposite(AlphaComposite.Src);
    return drawing;
  }

  /**
   * Paints an area.
   *
   * @param colour ARGB, or {@link #UNKNOWN}
   * @param order of the paint on its page, above 0; 0 if it covers nothing
   */
  void paint(Shape area, Shape clip, int colour, int order) {
    paint(colouring, area, clip, colour);
    if (order > 0) {
      paint(ordering, area, clip, OPAQUE | order);
    }
  }

  private void paint(Graphics2D drawing, Shape area, Shape clip, int argb) {
    drawing.setClip(toPixels.createTransformedShape(clip));
    drawing.setColor(new Color(argb, true));
    drawing.fill(toPixels.createTransformedShape(area));
  }

  int colourAt(Point2D point) {
    return at(colours, point, UNKNOWN);
  }

  /** The last paint that covers a point, 0 for none. */
  int orderAt(Point2D point) {
    return at(orders, point, 0) & ~OPAQUE;
  }

  private int at(BufferedImage image, Point2D point, int outside) {
    Point2D pixel = toPixels.transform(point, null);
    int x = (int) Math.floor(pixel.getX());
    int y = (int) Math.floor(pixel.getY());
    boolean inside = x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight();
    return inside ? image.getRGB(x, y) : outside;
  }

  void close() {
    colouring.dispose();
    ordering.dispose();
  }
}
