package io.syllabus.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.engine.StageResult;
import io.syllabus.engine.TestSession;
import io.syllabus.engine.store.TableStore;
import io.syllabus.engine.store.Workspace;
import io.syllabus.pipelines.SmallRecipe;
import io.syllabus.pipelines.recipe.RecipeLoader;
import io.syllabus.schemas.RunEntry;
import io.syllabus.schemas.Scored;
import io.syllabus.schemas.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recipe whose condition asks a causal language model: the tiny one of the models' own tests. */
class CausalPerplexityTest {
  private static final String MODEL =
      "udfs/src/test/resources/io/syllabus/udfs/models/causal-lm.zip";

  @TempDir private Path folder;

  @Test
  void scoresOnceAndItsMedianDecides() throws IOException {
    TestSession.spark();
    SmallRecipe recipe = SmallRecipe.in(folder);
    unpack(SmallRecipe.home().resolve(MODEL));
    Build.Result first = run(recipe);
    List<Scored> rows = scored(recipe);
    assertThat(rows)
        .allMatch(row -> row.scores().perplexity().containsKey("model"))
        .allMatch(row -> row.scores().perplexityPerByte() > 1)
        .allMatch(row -> row.scores().tier() == null);
    assertThat(entry(first, "judge").kept()).isBetween(1L, rows.size() / 2L);
    assertThat(Files.readString(recipe.workspace().resolve("handoff/v0001/report.html")))
        .contains("Nearest to <code>perplexityPerByte", "<th>perplexityPerByte zh</th>");
    assertThat(run(recipe).stages()).allMatch(StageResult::skipped);
  }

  private static RunEntry entry(Build.Result result, String stage) {
    return result.stages().stream()
        .map(StageResult::entry)
        .filter(entry -> entry.stage().equals(stage))
        .findFirst()
        .orElseThrow();
  }

  private Build.Result run(SmallRecipe recipe) {
    Map<String, String> settings =
        Map.of(
            "score.perplexity",
            "[\"causal:%s\"]".formatted(folder.resolve("model")),
            "judge.keep",
            "noiseKeep and perplexityPerByte < p50(perplexityPerByte)",
            "judge.neverDrop",
            "none");
    return new Build(RecipeLoader.load(recipe.file(), settings), RunOptions.ALL, line -> {}).run();
  }

  private static List<Scored> scored(SmallRecipe recipe) {
    Workspace workspace = Workspace.open(recipe.workspace().toString(), "small");
    return new TableStore(TestSession.spark(), workspace).read(Tables.SCORED).collectAsList();
  }

  private void unpack(Path archive) throws IOException {
    try (InputStream in = Files.newInputStream(archive);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
      }
    }
  }
}
