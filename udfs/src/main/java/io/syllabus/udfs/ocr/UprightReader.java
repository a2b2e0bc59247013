package io.syllabus.udfs.ocr;

import java.awt.image.BufferedImage;

/** Sets a page upright and level, and has it read. */
final class UprightReader {

  private static final double LEVEL = 0.15; // degrees that no engine minds
  private static final double SURE = 0.80; // an upright page is read with more
  private static final double CLEARLY = 1.5; // lines against columns of letters

  private UprightReader() {}

  /** Tries the likeliest direction first, and the others while the engine is not sure. */
  static OcrText read(BufferedImage page, OcrEngine engine) {
    BufferedImage grey = GreyPage.of(page);
    Skew skew = Skew.of(grey);
    if (skew.isBlank()) {
      return OcrText.NOTHING;
    }
    double across = skew.degrees();
    double along = skew.quarter().degrees();
    boolean onItsSide = skew.quarter().sharpness(along) > CLEARLY * skew.sharpness(across);
    OcrText best = OcrText.NOTHING;
    for (int quarters : onItsSide ? new int[] {1, 3, 0, 2} : new int[] {0, 2, 1, 3}) {
      double lean = quarters % 2 == 0 ? across : -along;
      OcrText read = engine.read(level(GreyPage.quarters(grey, quarters), lean));
      best = read.confidence() > best.confidence() ? read : best;
      if (best.confidence() >= SURE) {
        break;
      }
    }
    return best;
  }

  private static BufferedImage level(BufferedImage grey, double degrees) {
    return Math.abs(degrees) < LEVEL ? grey : GreyPage.turned(grey, degrees);
  }
}
