package io.syllabus.pipelines.run;

import io.syllabus.engine.StageResult;
import io.syllabus.files.DataFiles;
import io.syllabus.quality.report.FunnelStep;
import io.syllabus.schemas.RunEntry;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;

/** What a run came to, for a person. */
public final class Summary {
  private static final int REASONS = 3;

  private Summary() {}

  public static void print(Build.Result result, PrintStream out) {
    out.println();
    out.printf(
        "%-10s %7s %7s %8s %7s %7s %8s  %s%n",
        "stage", "in", "kept", "dropped", "failed", "out", "seconds", "commonest reasons");
    for (StageResult stage : result.stages()) {
      out.println(line(stage, result.reasons().getOrDefault(stage.entry().stage(), List.of())));
    }
    out.println();
    out.printf("version   %d of %s%n", result.version().version(), result.dataset());
    result
        .verdict()
        .ifPresent(
            verdict -> {
              out.println("verdict   " + verdict.headline());
              verdict.remarks().forEach(remark -> out.println("          " + remark));
            });
    result.warnings().forEach(warning -> out.println("warning   " + warning));
    result.handoff().ifPresent(folder -> paths(folder, out));
  }

  private static void paths(Path folder, PrintStream out) {
    out.println("report    " + DataFiles.words(new Path(folder, "report.html")));
    out.println("hand-off  " + DataFiles.words(folder));
  }

  private static String line(StageResult stage, List<FunnelStep.Reason> reasons) {
    RunEntry e = stage.entry();
    String seconds = stage.skipped() ? "as was" : String.format(Locale.ROOT, "%.1f", e.seconds());
    String commonest =
        reasons.stream()
            .limit(REASONS)
            .map(reason -> reason.rule() + " " + reason.rows())
            .collect(Collectors.joining(", "));
    return "%-10s %7d %7d %8d %7d %7d %8s  %s"
        .formatted(
            e.stage(), e.in(), e.kept(), e.dropped(), e.failed(), e.out(), seconds, commonest);
  }
}
