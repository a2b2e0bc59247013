package io.syllabus.pipelines.cli;

import io.syllabus.pipelines.trainer.ModelFolders;
import io.syllabus.pipelines.trainer.TrainerProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The four steps from a hand-off to a verdict. A step whose output stands for the same inputs is
 * skipped by itself.
 */
final class TrainerSteps {
  private final TrainerOptions options;
  private final ModelFolders folders;
  private final String plain;

  /**
   * @param plain the program to which settings belong that name none
   */
  TrainerSteps(TrainerOptions options, String plain) {
    this.options = options;
    this.folders = options.folders();
    this.plain = plain;
  }

  int train(Path base) {
    return run("train", options.handoff(), key("base", base), key("out", folders.adapter()));
  }

  int merge(Path base) {
    return run(
        "merge",
        options.handoff(),
        key("base", base),
        key("adapter", folders.adapter()),
        key("out", folders.merged()));
  }

  int quantize() {
    return run(
        "quantize",
        folders.merged().toString(),
        "handoff=" + options.handoff(),
        key("out", folders.quantised()));
  }

  int evaluate(Path base) {
    return run(
        "evaluate",
        options.handoff(),
        key("base", base),
        key("tuned", folders.merged()),
        key("quantised", folders.quantised()),
        key("adapter", folders.adapter()),
        key("out", folders.evaluation()));
  }

  private int run(String program, String... words) {
    List<String> arguments = new ArrayList<>(List.of(words));
    arguments.addAll(options.settings(program, plain));
    return TrainerProgram.run(program, arguments);
  }

  private static String key(String name, Path path) {
    return name + "=" + path;
  }
}
