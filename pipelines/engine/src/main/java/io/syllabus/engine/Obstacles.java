package io.syllabus.engine;

import java.nio.file.AccessDeniedException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the machine refused, found in the causes of an error: said in words, with the cure. Other
 * errors are told by {@link Causes}; the messages of neither are passed on, which may quote a row.
 */
public final class Obstacles {
  private static final int DEEPEST = 20;

  /** What the system says, wherever libraries quote it → in words. */
  private static final Map<String, String> WORDS = words();

  private Obstacles() {}

  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(
        "No space left on device",
        "the disk is full; free some space where the workspace lies, or name another workspace");
    words.put(
        "Disk quota exceeded",
        "your disk quota is used up; free some space where the workspace lies, or name another workspace");
    words.put(
        "Read-only file system",
        "the file system is read-only; mount it writable, or name another workspace");
    words.put(
        "Too many open files",
        "too many files are open; raise the limit, such as by ulimit -n 65536");
    words.put(
        "Cannot run program \"chmod\"",
        "the program chmod is not on the PATH, which Hadoop needs; put the folder on the PATH where it lies");
    words.put(
        "Permission denied",
        "permission denied; have the workspace's files made yours, or name another workspace");
    return words;
  }

  /** The obstacle and its cure, or the names of the errors where none is known. */
  public static String told(Throwable error) {
    return of(error).orElseGet(() -> Causes.names(error));
  }

  /** The obstacle and its cure, where one is known. */
  public static Optional<String> of(Throwable error) {
    Throwable e = error;
    for (int depth = 0; e != null && depth < DEEPEST; depth++) {
      Optional<String> known = known(e);
      if (known.isPresent()) {
        return known;
      }
      e = e.getCause();
    }
    return Optional.empty();
  }

  private static Optional<String> known(Throwable error) {
    if (error instanceof OutOfMemoryError) {
      return Optional.of("the memory is too small; set SYLLABUS_MEMORY, such as to 8g");
    }
    if (error instanceof AccessDeniedException) {
      return Optional.of(WORDS.get("Permission denied"));
    }
    String message = String.valueOf(error.getMessage());
    return WORDS.entrySet().stream()
        .filter(entry -> message.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
