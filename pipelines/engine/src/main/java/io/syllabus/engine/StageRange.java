package io.syllabus.engine;

import io.syllabus.jobs.Stage;
import java.util.List;

/** The stages between --from and --to, both included. */
public final class StageRange {
  private StageRange() {}

  public static List<Stage<?, ?>> of(List<Stage<?, ?>> stages, String from, String to) {
    int first = from == null ? 0 : index(stages, "--from", from);
    int last = to == null ? stages.size() - 1 : index(stages, "--to", to);
    if (first > last) {
      throw new UsageException(
          "Cannot run --from %s --to %s: %s comes after %s; change them round"
              .formatted(from, to, from, to));
    }
    return stages.subList(first, last + 1);
  }

  private static int index(List<Stage<?, ?>> stages, String option, String name) {
    List<String> names = stages.stream().<String>map(Stage::name).toList();
    int index = names.indexOf(name);
    if (index < 0) {
      throw new UsageException(
          "Cannot use %s %s: the stages are %s".formatted(option, name, String.join(", ", names)));
    }
    return index;
  }
}
