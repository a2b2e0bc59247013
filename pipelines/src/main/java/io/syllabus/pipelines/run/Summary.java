package io.syllabus.pipelines.run;

import io.syllabus.schemas.RunEntry;
import java.io.PrintStream;
import java.util.Locale;

/** What a run came to, for a person. */
public final class Summary {
  private Summary() {}

  public static void print(Build.Result result, PrintStream out) {
    out.println();
    out.printf(
        "%-10s %8s %8s %8s %8s %8s %8s  %s%n",
        "stage", "in", "kept", "dropped", "failed", "out", "seconds", "commonest reasons");
    for (StageResult stage : result.stages()) {
      RunEntry e = stage.entry();
      String seconds =
          stage.skipped() ? "as was" : String.format(Locale.ROOT, "%.1f", e.seconds());
      String reasons = String.join(", ", result.reasons().getOrDefault(e.stage(), java.util.List.of()));
      out.printf(
          "%-10s %8d %8d %8d %8d %8d %8s  %s%n",
          e.stage(), e.in(), e.kept(), e.dropped(), e.failed(), e.out(), seconds, reasons);
    }
    out.println();
    out.printf("version   %d of %s%n", result.version().version(), result.dataset());
    out.printf("verdict   %s%n", result.verdict());
    result
        .handoff()
        .ifPresent(
            folder -> {
              out.printf("report    %s%n", folder.resolve("report.html"));
              out.printf("hand-off  %s%n", folder);
            });
  }
}
