package io.syllabus.udfs.extract;

import java.awt.geom.Rectangle2D;

/** Where the shapes of a slide stand. */
final class SlidePlace {

  private SlidePlace() {}

  /** Holds a rectangle however it is turned. */
  static Rectangle2D around(Rectangle2D place) {
    double reach = Math.hypot(place.getWidth(), place.getHeight());
    return new Rectangle2D.Double(
        place.getCenterX() - reach / 2, place.getCenterY() - reach / 2, reach, reach);
  }

  /** Whether two places may share a point; so may one that is not known. */
  static boolean meet(Rectangle2D one, Rectangle2D other) {
    return one == null || other == null || one.intersects(other);
  }
}
