package io.syllabus.pipelines.cli;

import io.syllabus.engine.Ledger;
import io.syllabus.engine.Versions;
import io.syllabus.engine.store.TableStore;
import io.syllabus.pipelines.flow.Flow;
import io.syllabus.pipelines.gates.GateStatus;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.quality.Cures;
import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.RunEntry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code syllabus status RECIPE}: how far the workspace is. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows the last run of every stage and the newest version.")
public final class StatusCommand implements Callable<Integer> {
  @Mixin private RecipeOption recipe;

  @Override
  public Integer call() {
    Recipe own = recipe.load().recipe();
    TableStore store = OpenWorkspace.of(own);
    Ledger ledger = new Ledger(store);
    System.out.printf(
        "%-10s %8s %8s %8s %8s %9s  %s%n",
        "stage", "in", "kept", "dropped", "failed", "seconds", "run");
    for (String stage : Flow.steps(own)) {
      print(stage, ledger.last(stage));
    }
    GateStatus gates = GateStatus.of(store);
    gates.warnings().forEach(gate -> print("warning", gate));
    stopped(own, gates.stops());
    new Versions(store)
        .newest()
        .ifPresent(
            v -> System.out.printf("version %d of %s, %s%n", v.version(), own.name(), v.run()));
    return 0;
  }

  /** What a failed gate keeps from running, and how to go on. */
  private void stopped(Recipe own, List<QualityEntry> stops) {
    if (stops.isEmpty()) {
      return;
    }
    stops.forEach(gate -> print("failed", gate));
    String table = stops.get(0).table();
    List<String> steps = Flow.steps(own);
    int writer = Flow.described(own).stream().map(s -> s.output().name()).toList().indexOf(table);
    System.out.printf(
        "stopped   %s%n",
        writer < 0
            ? "the hand-off was not given away"
            : String.join(", ", steps.subList(writer + 1, steps.size())) + " did not run on it");
    System.out.printf("go on     mend it, then ./syllabus run %s%n", recipe.words());
  }

  private static void print(String what, QualityEntry gate) {
    System.out.printf(
        "%-9s gate %s of table %s: expected %s, is %s (run %s)%n          cure: %s%n",
        what,
        gate.gate(),
        gate.table(),
        gate.expected(),
        gate.actual(),
        gate.run(),
        Cures.of(gate.gate()));
  }

  private static void print(String stage, Optional<RunEntry> last) {
    if (last.isEmpty()) {
      System.out.printf("%-10s not run yet%n", stage);
      return;
    }
    RunEntry e = last.get();
    System.out.printf(
        "%-10s %8d %8d %8d %8d %9.1f  %s%n",
        stage, e.in(), e.kept(), e.dropped(), e.failed(), e.seconds(), e.run());
  }
}
