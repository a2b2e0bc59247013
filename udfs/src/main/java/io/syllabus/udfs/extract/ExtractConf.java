package io.syllabus.udfs.extract;

import java.io.Serializable;

/**
 * The bounds within which any file is read, however hostile.
 *
 * @param timeoutSeconds of CPU for one file, counted anew for each thing inside an archive or a
 *     mail, and for each page read from its image
 * @param workerMegabytes heap of the process that parses
 * @param maxDepth archives in archives are followed this deep
 * @param maxEntries things inside one file, at all depths together
 * @param maxBytes unpacked bytes of one file, at all depths together
 * @param maxCharacters text of one file, or of one thing inside it
 * @param ocr how pages without text are read
 */
public record ExtractConf(
    int timeoutSeconds,
    int workerMegabytes,
    int maxDepth,
    int maxEntries,
    long maxBytes,
    int maxCharacters,
    OcrConf ocr)
    implements Serializable {

  public ExtractConf {
    positive("timeoutSeconds", timeoutSeconds);
    positive("maxDepth", maxDepth);
    positive("maxEntries", maxEntries);
    positive("maxBytes", maxBytes);
    positive("maxCharacters", maxCharacters);
    if (workerMegabytes < 128) {
      throw new IllegalArgumentException(
          "Cannot use extract.workerMegabytes=%d: must be at least 128".formatted(workerMegabytes));
    }
  }

  private static void positive(String key, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "Cannot use extract.%s=%d: must be at least 1".formatted(key, value));
    }
  }
}
