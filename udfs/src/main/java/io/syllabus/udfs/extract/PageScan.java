package io.syllabus.udfs.extract;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * What a PDF's page shows beside its own text.
 *
 * @param pictures where they stand, as shares of the page's width and height from its top left
 * @param layerLetters letters and digits of the text layer of a scan: without ink, on a picture
 * @param seenLetters letters and digits of its own text
 */
record PageScan(List<Rectangle2D> pictures, int layerLetters, int seenLetters) {

  private static final double WHOLE = 0.5; // of the page
  private static final double LARGE = 0.06; // of the page: five lines of text

  PageScan {
    pictures = List.copyOf(pictures);
  }

  /** Whether pictures fill the page: a scan often lies there in strips. */
  boolean isScan() {
    return area() >= WHOLE;
  }

  private double area() {
    return pictures.stream().mapToDouble(p -> p.getWidth() * p.getHeight()).sum();
  }

  /** Pictures that may hold text of their own. */
  List<Rectangle2D> large() {
    return pictures.stream().filter(p -> p.getWidth() * p.getHeight() >= LARGE).toList();
  }
}
