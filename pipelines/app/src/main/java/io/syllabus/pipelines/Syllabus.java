package io.syllabus.pipelines;

import io.syllabus.engine.Obstacles;
import io.syllabus.engine.StageException;
import io.syllabus.engine.UsageException;
import io.syllabus.pipelines.cli.BaseCommand;
import io.syllabus.pipelines.cli.BenchCommand;
import io.syllabus.pipelines.cli.BundleCommand;
import io.syllabus.pipelines.cli.ClassifierCommand;
import io.syllabus.pipelines.cli.CleanCommand;
import io.syllabus.pipelines.cli.EvaluateCommand;
import io.syllabus.pipelines.cli.ExplainCommand;
import io.syllabus.pipelines.cli.FinetuneCommand;
import io.syllabus.pipelines.cli.HandoffCommand;
import io.syllabus.pipelines.cli.InitCommand;
import io.syllabus.pipelines.cli.LexiconCommand;
import io.syllabus.pipelines.cli.LmCommand;
import io.syllabus.pipelines.cli.MergeCommand;
import io.syllabus.pipelines.cli.PromoteCommand;
import io.syllabus.pipelines.cli.QuantizeCommand;
import io.syllabus.pipelines.cli.RejectsCommand;
import io.syllabus.pipelines.cli.ReportCommand;
import io.syllabus.pipelines.cli.RunCommand;
import io.syllabus.pipelines.cli.StatusCommand;
import io.syllabus.pipelines.cli.TrainCommand;
import io.syllabus.pipelines.cli.TrainerTestsCommand;
import io.syllabus.pipelines.cli.TryCommand;
import io.syllabus.pipelines.cli.TuneCommand;
import io.syllabus.pipelines.cli.VersionsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one main: what stands on the command line, embedded or under spark-submit. */
@Command(
    name = "syllabus",
    mixinStandardHelpOptions = true,
    version = "syllabus 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    description = "From an organisation's own documents to gated, traceable instruction datasets.",
    subcommands = {
      InitCommand.class,
      RunCommand.class,
      StatusCommand.class,
      ReportCommand.class,
      VersionsCommand.class,
      ExplainCommand.class,
      RejectsCommand.class,
      HandoffCommand.class,
      CleanCommand.class,
      ClassifierCommand.class,
      TryCommand.class,
      TuneCommand.class,
      LexiconCommand.class,
      LmCommand.class,
      BenchCommand.class,
      BundleCommand.class,
      BaseCommand.class,
      TrainCommand.class,
      MergeCommand.class,
      QuantizeCommand.class,
      EvaluateCommand.class,
      FinetuneCommand.class,
      PromoteCommand.class,
      TrainerTestsCommand.class
    })
public final class Syllabus {
  private static final int STOPPED = 1;
  private static final int WRONG = 2;

  private Syllabus() {}

  /**
   * Exit codes: 0 done, 1 a gate or a stage stopped the run, 2 the recipe or arguments are wrong.
   */
  public static void main(String[] arguments) {
    int code = execute(arguments);
    System.out.flush();
    System.exit(code);
  }

  /** Runs a command and gives its exit code. */
  public static int execute(String... arguments) {
    return new CommandLine(new Syllabus())
        .setExecutionExceptionHandler((e, command, parsed) -> explain(e))
        .execute(arguments);
  }

  private static int explain(Exception e) {
    if (e instanceof UsageException || e instanceof IllegalArgumentException) {
      System.err.println(e.getMessage());
      return WRONG;
    }
    if (e instanceof StageException) {
      System.err.println(e.getMessage());
      return STOPPED;
    }
    System.err.println("Cannot go on: " + Obstacles.told(e));
    return STOPPED;
  }
}
