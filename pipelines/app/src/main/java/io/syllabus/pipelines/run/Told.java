package io.syllabus.pipelines.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.engine.store.Workspace;
import io.syllabus.files.DataFiles;
import io.syllabus.quality.report.FunnelStep;
import io.syllabus.quality.report.Verdict;
import io.syllabus.quality.signals.Signals;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;

/**
 * What a run tells beside the figures of its stages. It follows from the version, the recipe, the
 * code and the gates, so a run that changes none of them repeats what stands in the workspace:
 * counting it again takes half of such a run.
 *
 * @param key hash of all that it follows from
 * @param reasons stage → its rules, the commonest first
 * @param verdict null where only some of the stages ran
 * @param signals what the scores say about the condition; none where the run did not judge
 */
record Told(
    String key,
    Map<String, List<FunnelStep.Reason>> reasons,
    Verdict verdict,
    Signals signals,
    List<String> warnings) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What was told under this key, or else what is told now, which is kept for the next run. */
  static Told of(Workspace workspace, String key, Supplier<Told> now) {
    Path file = new Path(workspace.root(), "told.json");
    Told last = read(workspace.files(), file);
    return last != null && key.equals(last.key) ? last : keep(workspace.files(), file, now.get());
  }

  /** A file that is missing, torn or of another release tells nothing. */
  private static Told read(DataFiles files, Path file) {
    try {
      return JSON.readValue(files.read(file), Told.class);
    } catch (IOException e) {
      return null;
    }
  }

  private static Told keep(DataFiles files, Path file, Told told) {
    try {
      files.write(file, JSON.writeValueAsBytes(told));
    } catch (IOException e) {
      return told; // it only spares counting: the next run counts
    }
    return told;
  }
}
