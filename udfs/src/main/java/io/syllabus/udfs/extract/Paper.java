package io.syllabus.udfs.extract;

import java.awt.image.BufferedImage;

/** Whether a picture is one of a written page, by its ground: a photograph has no such ground. */
final class Paper {

  private static final int LEVELS = 16;
  private static final double GROUND = 0.55; // of the pixels have one brightness: the paper's
  private static final int BRIGHT = LEVELS / 2;
  private static final int STEP = 3; // every third pixel is enough

  private Paper() {}

  static boolean isLike(BufferedImage picture) {
    int[] pixels = new int[LEVELS];
    int all = 0;
    for (int y = 0; y < picture.getHeight(); y += STEP) {
      for (int x = 0; x < picture.getWidth(); x += STEP) {
        pixels[picture.getRaster().getSample(x, y, 0) * LEVELS / 256]++;
        all++;
      }
    }
    for (int level = BRIGHT; level < LEVELS; level++) {
      int near = pixels[level] + pixels[level - 1];
      if (near >= GROUND * all && near < all) {
        return true;
      }
    }
    return false;
  }
}
