package io.syllabus.pipelines.cli;

import io.syllabus.pipelines.trainer.TrainerProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code syllabus lm export HF_FOLDER}: a causal language model as TorchScript. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Exports a causal language model as TorchScript with its tokenizer, and verifies its logits.")
public final class LmExportCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "HF_FOLDER", description = "as transformers saves a model")
  private Path folder;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where it goes (beside the model's folder, its name with -lm)")
  private Path out;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "a key of the program's config, such as window=1024; may be repeated")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Override
  public Integer call() {
    List<String> arguments = new ArrayList<>(List.of(folder.toString()));
    if (out != null) {
      arguments.add("out=" + out);
    }
    settings.forEach((key, value) -> arguments.add(key + "=" + value));
    return TrainerProgram.run("lm_export", arguments);
  }
}
