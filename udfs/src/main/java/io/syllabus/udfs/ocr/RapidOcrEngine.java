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
    return characters == 0
        ? OcrText.NOTHING
        : new OcrText(ReadingOrder.text(boxes), sum / characters);
  }

  /** The library keeps one engine per process. */
  @Override
  public void close() {}
}
