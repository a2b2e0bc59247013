package io.syllabus.udfs.ocr;

import java.awt.image.BufferedImage;

/** Reads the image of a page. Confined to one thread. */
public interface OcrEngine extends AutoCloseable {

  /**
   * The text of a page.
   *
   * @param page 8-bit grey, upright or not
   */
  OcrText read(BufferedImage page);

  @Override
  void close();
}
