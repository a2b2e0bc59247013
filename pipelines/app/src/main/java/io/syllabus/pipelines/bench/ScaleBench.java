package io.syllabus.pipelines.bench;

import io.syllabus.engine.StageResult;
import io.syllabus.pipelines.recipe.RecipeLoader;
import io.syllabus.pipelines.run.Build;
import io.syllabus.pipelines.run.RunOptions;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a whole build costs by the number of its rows, and what one changed row costs. */
public final class ScaleBench {
  private final Path folder;
  private final Path home;
  private final boolean embeddings;

  /**
   * @param folder empty, for the source and the workspace
   * @param home of the project, where conf/ lies
   */
  public ScaleBench(Path folder, Path home, boolean embeddings) {
    this.folder = folder;
    this.home = home;
    this.embeddings = embeddings;
  }

  /**
   * What one stage of a run cost.
   *
   * @param rows that it gave
   * @param seconds by the clock
   * @param bytes that were written to its table
   */
  public record Cost(String stage, long rows, double seconds, long bytes) {}

  /**
   * Builds so many rows from nothing, then again after one of them has changed.
   *
   * @return the stages of the first run, then those of the second
   */
  public List<List<Cost>> run(long rows) throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Path recipe = Files.writeString(folder.resolve("scale.yaml"), recipe());
    ScaleRecords.write(in, rows, -1);
    List<Cost> first = run(recipe);
    ScaleRecords.write(in, rows, rows / 2);
    return List.of(first, run(recipe));
  }

  private List<Cost> run(Path recipe) {
    Map<String, Long> before = bytes();
    RecipeLoader.Loaded loaded = RecipeLoader.load(recipe, Map.of());
    List<StageResult> stages = new Build(loaded, RunOptions.ALL, line -> {}).run().stages();
    Map<String, Long> after = bytes();
    List<Cost> costs = new ArrayList<>();
    for (StageResult stage : stages) {
      String table = stage.entry().table();
      long written = after.getOrDefault(table, 0L) - before.getOrDefault(table, 0L);
      double seconds = stage.skipped() ? 0 : stage.entry().seconds();
      costs.add(new Cost(stage.entry().stage(), stage.entry().out(), seconds, written));
    }
    return costs;
  }

  /** All that ever was written to each table: nothing is removed before a clean. */
  private Map<String, Long> bytes() {
    Map<String, Long> bytes = new TreeMap<>();
    for (Table<?> table : Tables.FLOW) {
      Path path = folder.resolve("work").resolve(table.path());
      if (Files.isDirectory(path)) {
        try (Stream<Path> files = Files.walk(path)) {
          bytes.put(
              table.name(),
              files
                  .filter(file -> file.toString().endsWith(".parquet"))
                  .filter(file -> !file.toString().contains("_delta_log"))
                  .mapToLong(file -> file.toFile().length())
                  .sum());
        } catch (IOException e) {
          throw new UncheckedIOException("Cannot read " + path, e);
        }
      }
    }
    return bytes;
  }

  private String recipe() {
    return """
        name: scale
        workspace: work
        asOf: 2025-09-01
        languages: [zh, en]
        sources:
          - {name: records, kind: faq, path: in, line: service, date: 2025-05-01, columns: {question: question, answer: answer}}
        score: {embeddings: EMBEDDINGS}
        judge: {keep: noiseKeep}
        dedup: {semantic: {enabled: EMBEDDINGS}}
        structure: {rules: [CONF/packs/faq.yaml]}
        render: {tokenizer: CONF/demo/tokenizer.json}
        gates: {relevance: 0.0, duplicates: 1.0}
        """
        .replace("CONF", home.resolve("conf").toString())
        .replace("EMBEDDINGS", String.valueOf(embeddings));
  }
}
