package io.syllabus.udfs.ocr;

/** No engine can read the languages asked for; the message says what to install. */
public final class OcrUnavailableException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  OcrUnavailableException(String message) {
    super(message);
  }
}
