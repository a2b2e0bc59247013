package io.syllabus.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.syllabus.engine.StageResult;
import io.syllabus.engine.TestSession;
import io.syllabus.engine.UsageException;
import io.syllabus.engine.store.TableStore;
import io.syllabus.engine.store.Workspace;
import io.syllabus.engine.store.WorkspaceLock;
import io.syllabus.files.DataFiles;
import io.syllabus.files.FileTree;
import io.syllabus.pipelines.SmallRecipe;
import io.syllabus.pipelines.recipe.RecipeLoader;
import io.syllabus.schemas.TableVersion;
import io.syllabus.schemas.Tables;
import io.syllabus.schemas.VersionEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One dataset over five runs: the first, an idle one, more data, a killed one, another rule. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuildTest {
  @TempDir static Path temp;

  private SmallRecipe recipe;
  private Build.Result first;
  private Map<String, Long> firstCommits;
  private Build.Result idle;
  private Map<String, Long> idleCommits;
  private Map<String, byte[]> firstHandoff;
  private Build.Result grown;
  private Build.Result fresh;
  private Build.Result strict;

  @BeforeAll
  void build() throws IOException {
    TestSession.spark();
    recipe = SmallRecipe.in(temp);
    first = run(Map.of());
    firstCommits = commits();
    firstHandoff = files(handoff(first));
    idle = run(Map.of());
    idleCommits = commits();
    recipe.addEntry();
    grown = run(Map.of());
    fresh = killedAndRunAgain();
    strict = run(Map.of("judge.keep", "noiseKeep and language = 'zh' and characters > 5"));
  }

  @Test
  void theReportAndTheWarningsTellWhatTheScoresDecide() throws IOException {
    assertThat(handoff(strict).resolve("report.html"))
        .content()
        .contains("What the scores decide", "Nearest to <code>characters &gt; 5</code>", "<svg");
    assertThat(strict.warnings())
        .anyMatch(one -> one.startsWith("judge.keep: characters > 5 kept every row of "));
    assertThat(first.warnings()).noneMatch(one -> one.startsWith("judge.keep"));
  }

  @Test
  void theFirstRunGivesVersionOneAndItsHandoff() throws IOException {
    assertThat(first.version().version()).isEqualTo(1);
    assertThat(first.stages()).hasSize(11).noneMatch(StageResult::skipped);
    JsonNode manifest = manifest(first);
    assertThat(manifest.path("version").asInt()).isEqualTo(1);
    assertThat(manifest.path("recipeSha256").asText()).isEqualTo(first.version().recipeSha256());
    assertThat(handoff(first))
        .isDirectoryContaining("glob:**report.html")
        .isDirectoryContaining("glob:**train.messages.jsonl");
  }

  @Test
  void thePackingPlanHoldsEveryTrainingRowOnce() throws IOException {
    Path folder = handoff(first);
    JsonSchema contract =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                Files.readString(
                    SmallRecipe.home().resolve("training-handoff/contract/packing.schema.json")));
    List<Integer> rows = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("packing.jsonl"))) {
      JsonNode sequence = new ObjectMapper().readTree(line);
      assertThat(contract.validate(sequence)).isEmpty();
      assertThat(sequence.path("tokens").asInt()).isLessThanOrEqualTo(4096);
      sequence.path("rows").forEach(row -> rows.add(row.asInt()));
    }
    int train = manifest(first).path("splits").path("train").asInt();
    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, train).boxed().toList());
  }

  @Test
  void theReportShowsSamplesOfEveryLanguageWithTheirMask() throws IOException {
    String report = Files.readString(handoff(first).resolve("report.html"));
    assertThat(report.split("<article>", -1).length - 1)
        .isEqualTo(Math.min(20, (int) rows(first, "rendered")));
    assertThat(report).contains(" · chatml · zh · ", " · chatml · en · ");
    assertThat(report)
        .containsPattern("<mark>[^<]*\\p{IsHan}[^<]*&lt;\\|im_end\\|&gt;</mark>")
        .containsPattern("<mark>[ -;=-~]*&lt;\\|im_end\\|&gt;</mark>")
        .contains(" training samples in 1 sequences of 4,096 tokens, ");
  }

  @Test
  void everyQuestionOfTheFaqBecomesAPair() {
    assertThat(rows(first, "instructions")).isGreaterThanOrEqualTo(12);
    assertThat(rows(first, "rendered")).isEqualTo(rows(first, "curated"));
  }

  @Test
  void everyStageAccountsForItsRows() {
    assertThat(Stream.of(first, grown, fresh, strict).flatMap(r -> r.stages().stream()))
        .map(StageResult::entry)
        .allMatch(e -> e.in() == e.kept() + e.dropped() + e.failed());
  }

  @Test
  void anIdleRunChangesNothing() throws IOException {
    assertThat(idle.stages()).allMatch(StageResult::skipped);
    assertThat(idle.version()).isEqualTo(first.version());
    assertThat(idleCommits).isEqualTo(firstCommits);
  }

  @Test
  void moreDataGivesAnotherVersionAndLeavesTheFirst() throws IOException {
    assertThat(grown.version().version()).isEqualTo(2);
    assertThat(rows(grown, "instructions")).isEqualTo(rows(first, "instructions") + 1);
    assertThat(manifest(grown).path("version").asInt()).isEqualTo(2);
    assertThat(files(handoff(first))).containsExactlyEntriesOf(firstHandoff);
  }

  @Test
  void aKilledRunInAFreshWorkspaceEndsInTheSameContent() {
    assertThat(contents(fresh)).isEqualTo(contents(grown));
    assertThat(fresh.version().recipeSha256()).isEqualTo(grown.version().recipeSha256());
  }

  @Test
  void theHandoffsOfTheSameContentAreTheSameBytes() throws IOException {
    Map<String, byte[]> one = files(handoff(grown));
    Map<String, byte[]> other = files(handoff(fresh));
    List<String> named = List.of("manifest.json", "report.html", "card.md");
    named.forEach(one::remove);
    named.forEach(other::remove);
    assertThat(one).hasSizeGreaterThan(5).containsExactlyEntriesOf(other);
  }

  @Test
  void anotherRuleOfJudgingRunsNoModelAgain() {
    assertThat(skipped(strict)).containsExactly("extract", "segment", "mask", "normalize", "score");
    assertThat(rows(strict, "judged")).isLessThan(rows(grown, "judged"));
    assertThat(strict.version().version()).isEqualTo(3);
  }

  @Test
  void rawBelongsToItsOwnerAlone() throws IOException {
    Path raw = recipe.workspace().resolve("raw");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(raw)))
        .isEqualTo("rwx------");
    assertThat(raw.resolve("temp")).doesNotExist();
    assertThat(raw.resolve("unfinished"))
        .satisfiesAnyOf(
            folder -> assertThat(folder).doesNotExist(),
            folder -> assertThat(folder).isEmptyDirectory());
  }

  @Test
  void personalDataLiesInRawAndNowhereElse() throws IOException {
    assertThat(told(recipe.workspace().resolve("raw")))
        .contains(SmallRecipe.EMAIL)
        .contains(SmallRecipe.PHONE);
    for (String folder : List.of("tables", "handoff")) {
      assertThat(told(recipe.workspace().resolve(folder)))
          .contains("<EMAIL_ADDRESS>")
          .contains("<PHONE_NUMBER>")
          .doesNotContain(SmallRecipe.EMAIL)
          .doesNotContain(SmallRecipe.PHONE);
    }
  }

  @Test
  void theWorkspaceOfAnotherRecipeIsRefused() throws IOException {
    Map<String, Long> before = commits();
    assertThatThrownBy(() -> run(Map.of("name", "other")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("it belongs to recipe 'small'; name another folder");
    assertThat(commits()).isEqualTo(before);
  }

  @Test
  void oneRunAtATimeHoldsAWorkspace() {
    Workspace workspace = Workspace.at(recipe.workspace().toString(), "small");
    try (WorkspaceLock held = WorkspaceLock.take(workspace)) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> run(Map.of()))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("another run holds it");
    }
  }

  private Build.Result run(Map<String, String> settings) {
    return run(settings, RunOptions.ALL);
  }

  private Build.Result run(Map<String, String> settings, RunOptions options) {
    return new Build(RecipeLoader.load(recipe.file(), settings), options, line -> {}).run();
  }

  /** Some stages are written, what the ledger knew of them is lost, then the run starts again. */
  private Build.Result killedAndRunAgain() throws IOException {
    Path place = temp.resolve("fresh");
    Map<String, String> settings = Map.of("workspace", place.toString());
    run(settings, new RunOptions(null, "normalize", 0, RunOptions.Listing.TRUSTED));
    FileTree.remove(place.resolve("tables/runs"));
    FileTree.remove(place.resolve("tables/versions"));
    return run(settings);
  }

  private static List<String> skipped(Build.Result result) {
    return result.stages().stream()
        .filter(StageResult::skipped)
        .map(stage -> stage.entry().stage())
        .toList();
  }

  private static long rows(Build.Result result, String table) {
    return table(result.version(), table).rows();
  }

  private static TableVersion table(VersionEntry version, String name) {
    return version.tables().stream().filter(t -> t.table().equals(name)).findFirst().orElseThrow();
  }

  private static Map<String, String> contents(Build.Result result) {
    Map<String, String> contents = new TreeMap<>();
    result.version().tables().forEach(t -> contents.put(t.table(), t.contentSha256()));
    return contents;
  }

  /** The newest commit of every table of the flow, of rejects, runs, quality and versions. */
  private Map<String, Long> commits() {
    Workspace workspace = Workspace.at(recipe.workspace().toString(), "small");
    TableStore store = new TableStore(TestSession.spark(), workspace);
    Map<String, Long> commits = new HashMap<>();
    Tables.FLOW.forEach(table -> commits.put(table.name(), store.version(table)));
    List.of(Tables.REJECTS, Tables.RUNS, Tables.QUALITY, Tables.VERSIONS)
        .forEach(table -> commits.put(table.name(), store.version(table)));
    return commits;
  }

  private static Path handoff(Build.Result result) {
    return DataFiles.local(result.handoff().orElseThrow());
  }

  private static JsonNode manifest(Build.Result result) throws IOException {
    Path file = handoff(result).resolve("manifest.json");
    return new ObjectMapper().readTree(file.toFile());
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** All that the files below a folder say, Parquet as rows. */
  private static String told(Path folder) throws IOException {
    StringBuilder told = new StringBuilder();
    List<String> parquet = new ArrayList<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        told.append(Files.readString(file, StandardCharsets.ISO_8859_1)).append('\n');
        if (file.toString().endsWith(".parquet")) {
          parquet.add(file.toString());
        }
      }
    }
    for (String file : parquet) {
      TestSession.spark().read().parquet(file).toJSON().collectAsList().forEach(told::append);
    }
    return told.toString();
  }
}
