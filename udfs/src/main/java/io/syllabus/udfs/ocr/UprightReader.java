package io.syllabus.udfs.ocr;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Sets a page upright and level, and has it read by the engine that knows its script: a band of it
 * tells both, by the engines' confidence.
 */
final class UprightReader {

  private static final double LEVEL = 0.15; // degrees that no engine minds
  private static final double SURE = 0.80; // an upright page in a known script is read with more
  private static final double CLEARLY = 1.5; // lines against columns of letters
  private static final double CHINESE = 0.05; // share of characters from which a page is
  private static final double HANDICAP = 0.8; // of RapidOCR where Tesseract knows the letters

  /** A band of the page turned one way, as one engine reads it. */
  private record Attempt(
      BufferedImage page, BufferedImage band, OcrEngine engine, OcrText read, double worth) {

    OcrText whole() {
      return page == band ? read : engine.read(page);
    }
  }

  private final List<OcrEngine> engines;

  /** Reads with the first engine that is sure. */
  UprightReader(List<OcrEngine> engines) {
    this.engines = engines;
  }

  OcrText read(BufferedImage image) {
    BufferedImage grey = GreyPage.of(image);
    Skew skew = Skew.of(grey);
    if (skew.isBlank()) {
      return OcrText.NOTHING;
    }
    double across = skew.degrees();
    double along = skew.quarter().degrees();
    boolean onItsSide = skew.quarter().sharpness(along) > CLEARLY * skew.sharpness(across);
    Attempt best = null;
    for (int quarters : onItsSide ? new int[] {1, 3, 0, 2} : new int[] {0, 2, 1, 3}) {
      double lean = quarters % 2 == 0 ? across : -along;
      best = better(best, level(GreyPage.quarters(grey, quarters), lean));
      if (best.worth() >= SURE) {
        break;
      }
    }
    return best.whole();
  }

  private static BufferedImage level(BufferedImage grey, double degrees) {
    return Math.abs(degrees) < LEVEL ? grey : GreyPage.turned(grey, degrees);
  }

  private Attempt better(Attempt before, BufferedImage page) {
    Attempt best = before;
    BufferedImage band = Band.of(page);
    for (OcrEngine engine : engines) {
      OcrText read = engine.read(band);
      double worth = worth(engine, read);
      if (best == null || worth > best.worth()) {
        best = new Attempt(page, band, engine, read, worth);
      }
      if (best.worth() >= SURE) {
        break;
      }
    }
    return best;
  }

  private double worth(OcrEngine engine, OcrText read) {
    boolean other = engine != engines.get(0) && read.chineseShare() < CHINESE;
    return other ? HANDICAP * read.confidence() : read.confidence();
  }
}
