package io.syllabus.pipelines.cli;

import io.syllabus.engine.Ledger;
import io.syllabus.engine.Versions;
import io.syllabus.engine.store.TableReader;
import io.syllabus.pipelines.flow.Flow;
import io.syllabus.pipelines.gates.GateStatus;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.RunEntry;
import io.syllabus.schemas.VersionEntry;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a workspace is.
 *
 * @param name of the recipe
 * @param stages step of the flow → its last run, if it was run
 * @param gates those that failed
 * @param notRun the steps that a failed gate keeps from running
 * @param version the newest, if there is one
 */
record Status(
    String name,
    Map<String, Optional<RunEntry>> stages,
    GateStatus gates,
    List<String> notRun,
    Optional<VersionEntry> version) {
  static Status of(Recipe recipe, TableReader tables) {
    Ledger ledger = new Ledger(tables);
    Map<String, Optional<RunEntry>> stages = new LinkedHashMap<>();
    Flow.steps(recipe).forEach(stage -> stages.put(stage, ledger.last(stage)));
    GateStatus gates = GateStatus.of(tables);
    return new Status(
        recipe.name(), stages, gates, notRun(recipe, gates), new Versions(tables).newest());
  }

  /** None where the gate stands after the last table: then the hand-off is not given away. */
  private static List<String> notRun(Recipe recipe, GateStatus gates) {
    if (gates.stops().isEmpty()) {
      return List.of();
    }
    String table = gates.stops().get(0).table();
    List<String> steps = Flow.steps(recipe);
    List<String> outputs = Flow.described(recipe).stream().map(s -> s.output().name()).toList();
    int writer = outputs.indexOf(table);
    return writer < 0 ? List.of() : steps.subList(writer + 1, steps.size());
  }

  /**
   * For a person.
   *
   * @param again the recipe and its settings, as they were given
   */
  void print(PrintStream out, String again) {
    out.printf(
        "%-10s %8s %8s %8s %8s %9s  %s%n",
        "stage", "in", "kept", "dropped", "failed", "seconds", "run");
    stages.forEach((stage, last) -> out.println(line(stage, last)));
    gates.warnings().forEach(gate -> out.println(line("warning", gate)));
    gates.stops().forEach(gate -> out.println(line("failed", gate)));
    if (!gates.stops().isEmpty()) {
      String what =
          notRun.isEmpty()
              ? "the hand-off was not given away"
              : String.join(", ", notRun) + " did not run on it";
      out.printf("stopped   %s%n", what);
      out.printf("go on     mend it, then ./syllabus run %s%n", again);
    }
    version.ifPresent(v -> out.printf("version %d of %s, %s%n", v.version(), name, v.run()));
  }

  private static String line(String stage, Optional<RunEntry> last) {
    return last.map(
            e ->
                "%-10s %8d %8d %8d %8d %9.1f  %s"
                    .formatted(
                        stage, e.in(), e.kept(), e.dropped(), e.failed(), e.seconds(), e.run()))
        .orElseGet(() -> "%-10s not run yet".formatted(stage));
  }

  private static String line(String what, QualityEntry gate) {
    return "%-9s gate %s of table %s: expected %s, is %s (run %s)%n          cure: %s"
        .formatted(
            what,
            gate.gate(),
            gate.table(),
            gate.expected(),
            gate.actual(),
            gate.run(),
            gate.cure());
  }

  /** For a program. */
  Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", name);
    document.put(
        "stages", stages.entrySet().stream().map(e -> document(e.getKey(), e.getValue())).toList());
    document.put("warnings", gates.warnings().stream().map(Status::document).toList());
    document.put("failures", gates.stops().stream().map(Status::document).toList());
    document.put("notRun", notRun);
    document.put("version", version.map(VersionEntry::version).orElse(null));
    document.put("versionRun", version.map(VersionEntry::run).orElse(null));
    return document;
  }

  private static Map<String, Object> document(String stage, Optional<RunEntry> last) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("stage", stage);
    last.ifPresent(
        e -> {
          document.put("in", e.in());
          document.put("kept", e.kept());
          document.put("out", e.out());
          document.put("dropped", e.dropped());
          document.put("failed", e.failed());
          document.put("seconds", e.seconds());
          document.put("run", e.run());
        });
    return document;
  }

  private static Map<String, Object> document(QualityEntry gate) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("gate", gate.gate());
    document.put("table", gate.table());
    document.put("expected", gate.expected());
    document.put("actual", gate.actual());
    document.put("run", gate.run());
    document.put("cure", gate.cure());
    return document;
  }
}
