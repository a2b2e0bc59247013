package io.syllabus.udfs.ocr;

import java.awt.image.BufferedImage;

/** A band across a page that holds lines of text: enough to tell direction and script by. */
final class Band {

  private static final int ROWS = 320; // some five lines at 300 dpi
  private static final double MOST = 0.6; // of the page's height, or else the page itself

  private Band() {}

  /** Gives the band where ink comes and goes most sharply; the page itself if it is low. */
  static BufferedImage of(BufferedImage grey) {
    if (ROWS > MOST * grey.getHeight()) {
      return grey;
    }
    double[] changes = changes(grey);
    double sum = 0;
    double most = -1;
    int best = 0;
    for (int y = 0; y < changes.length; y++) {
      sum += changes[y] - (y >= ROWS ? changes[y - ROWS] : 0);
      if (y >= ROWS - 1 && sum > most) {
        most = sum;
        best = y - ROWS + 1;
      }
    }
    return copy(grey, best);
  }

  /** Squared difference of each row's level from that of the row above. */
  private static double[] changes(BufferedImage grey) {
    byte[] pixels = GreyPage.pixels(grey);
    int width = grey.getWidth();
    double[] changes = new double[grey.getHeight()];
    double above = 0;
    for (int y = 0; y < changes.length; y++) {
      double level = 0;
      for (int x = 0; x < width; x++) {
        level += pixels[y * width + x] & 0xFF;
      }
      level /= width;
      changes[y] = y == 0 ? 0 : (level - above) * (level - above);
      above = level;
    }
    return changes;
  }

  private static BufferedImage copy(BufferedImage grey, int top) {
    BufferedImage band = new BufferedImage(grey.getWidth(), ROWS, BufferedImage.TYPE_BYTE_GRAY);
    System.arraycopy(
        GreyPage.pixels(grey),
        top * grey.getWidth(),
        GreyPage.pixels(band),
        0,
        grey.getWidth() * ROWS);
    return band;
  }
}
