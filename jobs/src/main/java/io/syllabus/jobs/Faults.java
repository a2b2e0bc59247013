package io.syllabus.jobs;

import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Traced;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Work on a row that must not stop the run: texts from outside find every fault of a program, and a
 * fault costs the row it is found in, which is told by its place in the code and never by its text.
 * What a whole stage needs, such as a template, is opened outside: if that fails, the run stops.
 */
final class Faults {
  private static final String OWN = "io.syllabus.";

  private Faults() {}

  static <I extends Traced, O extends Record & Traced> List<Outcome<O>> caught(
      I row, Function<I, List<Outcome<O>>> work) {
    try {
      return work.apply(row);
    } catch (RuntimeException | StackOverflowError e) {
      return List.of(Outcome.rejected(Reject.failure(row.id(), Reject.FAULT, place(e))));
    }
  }

  /** The same for work that gives one outcome. */
  static <I extends Traced, O extends Record & Traced> Outcome<O> caughtOne(
      I row, Function<I, Outcome<O>> work) {
    return Faults.<I, O>caught(row, r -> List.of(work.apply(r))).get(0);
  }

  private static String place(Throwable e) {
    String name = e.getClass().getSimpleName();
    return Stream.of(e.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OWN))
        .findFirst()
        .map(frame -> "%s at %s:%d".formatted(name, simple(frame), frame.getLineNumber()))
        .orElse(name);
  }

  private static String simple(StackTraceElement frame) {
    String type = frame.getClassName();
    return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName();
  }
}
