package io.syllabus.engine;

import java.util.ArrayList;
import java.util.List;

/** The chain of an error without its messages, which may quote a row, and with its own place. */
public final class Causes {
  private static final String OWN = "io.syllabus.";
  private static final int LONGEST = 8;

  private Causes() {}

  /** The classes from the outermost to the innermost, and where in this project it happened. */
  public static String names(Throwable error) {
    List<String> names = new ArrayList<>();
    String place = "";
    for (Throwable e = error; e != null && names.size() < LONGEST; e = e.getCause()) {
      names.add(e.getClass().getSimpleName());
      place = place(e, place);
    }
    return String.join(", caused by ", names) + place;
  }

  private static String place(Throwable error, String known) {
    for (StackTraceElement frame : error.getStackTrace()) {
      if (frame.getClassName().startsWith(OWN)) {
        return " at %s.%s:%d"
            .formatted(frame.getFileName(), frame.getMethodName(), frame.getLineNumber());
      }
    }
    return known;
  }
}
