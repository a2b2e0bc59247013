package io.syllabus.udfs.extract;

import io.syllabus.udfs.ocr.OcrUnavailableException;
import io.syllabus.udfs.text.FileProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import org.apache.poi.EmptyFileException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.ZeroByteFileException;

/**
 * Says why a file could not be read, without a word of it: parsers quote the text that they stumble
 * over, so an exception is told by its class alone.
 */
final class FailureReason {

  static final String EMPTY = "it is empty (0 bytes)";

  private static final String LOCKED = "it is encrypted; give it without a password";
  private static final int CAUSES = 8;

  private FailureReason() {}

  static ExtractedFile line(
      String source, String parent, String mediaType, List<Page> pages, String why) {
    String type = mediaType == null ? "application/octet-stream" : mediaType;
    return new ExtractedFile(
        source,
        parent,
        ExtractedFile.FAILED,
        type,
        pages,
        "Cannot read the file: " + why,
        List.of(),
        Map.of());
  }

  static String of(Throwable failure) {
    Throwable cause = failure;
    for (int i = 0; i < CAUSES; i++) {
      if (cause instanceof LimitException || cause instanceof OcrUnavailableException) {
        return cause.getMessage();
      }
      if (cause instanceof EncryptedDocumentException) {
        return LOCKED;
      }
      if (cause instanceof ZeroByteFileException || cause instanceof EmptyFileException) {
        return EMPTY;
      }
      if (cause instanceof NoSuchFileException || cause instanceof AccessDeniedException) {
        return FileProblem.of((IOException) cause);
      }
      if (cause.getCause() == null || cause.getCause() == cause) {
        break;
      }
      cause = cause.getCause();
    }
    return "it is damaged, or not what its name says; save it anew in the program that made it"
        + " (its parser failed with %s%s)"
            .formatted(cause.getClass().getSimpleName(), place(cause));
  }

  /** Of an entry that its archive's parser could not open, by what that recorded. */
  static String ofEntry(String recorded) {
    return recorded.contains("Unsupported feature encryption")
        ? LOCKED
        : "its archive does not give it; pack it anew with a usual method of compression";
  }

  private static String place(Throwable cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    return trace.length == 0
        ? ""
        : " at %s:%d".formatted(trace[0].getClassName(), trace[0].getLineNumber());
  }
}
