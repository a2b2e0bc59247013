package io.syllabus.udfs.ocr;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/**
 * The dark pixels of a page made smaller.
 *
 * @param xs of each dark pixel
 * @param ys of each dark pixel
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and a million pixels are no list
record Ink(int width, int height, int[] xs, int[] ys) {

  static Ink of(BufferedImage grey, double factor) {
    BufferedImage small = average(grey, Math.max(1, (int) Math.round(1 / factor)));
    byte[] pixels = GreyPage.pixels(small);
    int threshold = threshold(pixels);
    int width = small.getWidth();
    int[] dark =
        IntStream.range(0, pixels.length).filter(i -> (pixels[i] & 0xFF) < threshold).toArray();
    return new Ink(
        width,
        small.getHeight(),
        IntStream.of(dark).map(i -> i % width).toArray(),
        IntStream.of(dark).map(i -> i / width).toArray());
  }

  /** Means of squares: thin strokes stay, noise goes. */
  private static BufferedImage average(BufferedImage grey, int side) {
    int width = Math.max(1, grey.getWidth() / side);
    int height = Math.max(1, grey.getHeight() / side);
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    byte[] from = GreyPage.pixels(grey);
    byte[] to = GreyPage.pixels(small);
    int sideX = Math.min(side, grey.getWidth());
    int sideY = Math.min(side, grey.getHeight());
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int sum = 0;
        for (int dy = 0; dy < sideY; dy++) {
          int row = (y * side + dy) * grey.getWidth() + x * side;
          for (int dx = 0; dx < sideX; dx++) {
            sum += from[row + dx] & 0xFF;
          }
        }
        to[y * width + x] = (byte) (sum / (sideX * sideY));
      }
    }
    return small;
  }

  /** Otsu's: the level that parts dark from bright best (Otsu, 1979); 0 where all is one level. */
  private static int threshold(byte[] pixels) {
    int[] histogram = new int[256];
    for (byte pixel : pixels) {
      histogram[pixel & 0xFF]++;
    }
    double all = IntStream.range(0, 256).mapToDouble(i -> (double) i * histogram[i]).sum();
    double below = 0;
    long count = 0;
    double widest = 0;
    int best = 0;
    for (int level = 0; level < 255; level++) {
      count += histogram[level];
      below += (double) level * histogram[level];
      long above = pixels.length - count;
      if (count > 0 && above > 0) {
        double distance = below / count - (all - below) / above;
        double between = distance * distance * count * above;
        if (between > widest) {
          widest = between;
          best = level + 1;
        }
      }
    }
    return best;
  }
}
