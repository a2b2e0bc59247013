package io.syllabus.udfs.ocr;

import com.benjaminwan.ocrlibrary.OcrResult;
import com.benjaminwan.ocrlibrary.TextBlock;
import io.github.mymonstercat.Model;
import io.github.mymonstercat.ocr.InferenceEngine;
import io.github.mymonstercat.ocr.config.HardwareConfig;
import io.github.mymonstercat.ocr.config.ParamConfig;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** PP-OCR by RapidOCR, the better one for Chinese; reads Latin letters, too. Models in its jar. */
final class RapidOcrEngine implements OcrEngine {

  private static final int THREADS = 1; // executors run side by side; one thread reads the same
  private static final double ON_SIDE = 0.5; // what is left of the confidence
  private static final int NO_GPU = -1;
  private static final int DETECTION_SIDE = 1600; // finds lines as well as the full page, sooner

  private final InferenceEngine engine;
  private final ParamConfig params = ParamConfig.getDefaultConfig();

  RapidOcrEngine() {
    engine = InferenceEngine.getInstance(Model.ONNX_PPOCR_V4, new HardwareConfig(THREADS, NO_GPU));
    params.setMaxSideLen(DETECTION_SIDE);
    params.setDoAngle(false);
    params.setMostAngle(false);
  }

  @Override
  public OcrText read(BufferedImage page) {
    try {
      Path file = Files.createTempFile("page", ".bmp");
      try {
        ImageIO.write(page, "bmp", file.toFile());
        return text(engine.runOcr(file.toString(), params));
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep a page's image; check the temp folder", e);
    }
  }

  private static OcrText text(OcrResult result) {
    List<TextBox> boxes = new ArrayList<>();
    double sum = 0;
    int characters = 0;
    for (TextBlock block : result.getTextBlocks()) {
      if (block.getText().isBlank()) {
        continue;
      }
      boxes.add(TextBox.of(block));
      for (float score : block.getCharScores()) {
        sum += score;
        characters++;
      }
    }
    double confidence = sum / Math.max(1, characters) * (onSide(boxes) ? ON_SIDE : 1);
    return characters == 0 ? OcrText.NOTHING : new OcrText(ReadingOrder.text(boxes), confidence);
  }

  /** Upright boxes are turned before they are read, so a page on its side reads well, too. */
  private static boolean onSide(List<TextBox> boxes) {
    long tall = boxes.stream().filter(box -> box.height() > box.width()).count();
    return tall * 2 > boxes.size();
  }

  /** The library keeps one engine per process. */
  @Override
  public void close() {}
}
