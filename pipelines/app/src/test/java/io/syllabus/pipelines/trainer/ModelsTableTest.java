package io.syllabus.pipelines.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.engine.StageException;
import io.syllabus.engine.TestSession;
import io.syllabus.engine.store.TableStore;
import io.syllabus.engine.store.Workspace;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.ModelEntry;
import io.syllabus.schemas.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTableTest {
  private static final String MADE_FROM =
      "'base': {'name': 'tiny', 'sha256': 'b1'}, 'dataset': {'name': 'demo', 'version': 3, 'manifestSha256': 'm1'}";

  private static final String WEIGHTS = "the weights";
  private static final String CHOSEN = Ids.sha256(WEIGHTS.getBytes(StandardCharsets.UTF_8));

  @TempDir Path temp;
  private TableStore store;
  private ModelsTable table;
  private ModelFolders folders;

  @BeforeEach
  void open() throws IOException {
    Workspace workspace = Workspace.open(temp.resolve("work").toString(), "demo");
    store = new TableStore(TestSession.spark(), workspace);
    table = new ModelsTable(store);
    folders = new ModelFolders(temp.resolve("work/models/v0003"));
    write(
        folders.adapter(), "model.json", "{'kind': 'adapter', 'sha256': 'a1', " + MADE_FROM + "}");
  }

  private void quantised(String verdict) throws IOException {
    write(
        folders.merged(),
        "model.json",
        "{'kind': 'merged', 'sha256': 'g1', 'parent': {'sha256': 'a1'}, " + MADE_FROM + "}");
    write(
        folders.quantised(),
        "model.json",
        "{'sha256': 'q0', 'parent': {'sha256': 'g1'}, "
            + MADE_FROM
            + ", 'quantised': {'files': [{'path': 'm.gguf', 'type': 'Q4_K_M'}]}, 'files': [{'path': 'm.gguf', 'sha256': '%s'}]}"
                .formatted(CHOSEN));
    Files.writeString(folders.quantised().resolve("m.gguf"), WEIGHTS);
    write(folders.evaluation(), "verdict.json", verdict);
  }

  private static void write(Path folder, String name, String json) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name), json.replace('\'', '"'));
  }

  private static String verdict(boolean promote) {
    return "{'promote': %b, 'headline': 'Q4_K_M may go', 'chosen': {'sha256': '%s'}, 'lineage': {'adapter': {'sha256': 'a1'}}}"
        .formatted(promote, CHOSEN);
  }

  @Test
  void everyAdapterIsARow() {
    assertThat(table.add(folders)).hasSize(1);
    ModelEntry row = store.read(Tables.MODELS).collectAsList().get(0);
    assertThat(row.id()).isEqualTo("a1");
    assertThat(row.kind()).isEqualTo("adapter");
    assertThat(row.path()).isEqualTo("models/v0003/adapter");
    assertThat(row.dataset()).isEqualTo("demo");
    assertThat(row.version()).isEqualTo(3);
    assertThat(row.manifestSha256()).isEqualTo("m1");
    assertThat(row.verdict()).isEqualTo(ModelEntry.MADE);
  }

  @Test
  void whatWasSaidIsNotRepeated() {
    table.add(folders);
    assertThat(table.add(folders)).isEmpty();
    assertThat(store.read(Tables.MODELS).count()).isEqualTo(1);
  }

  @Test
  void theLineLeadsFromTheFileToTheDatasetVersion() throws IOException {
    quantised(verdict(true));
    List<ModelEntry> rows = table.add(folders);
    assertThat(rows).extracting(ModelEntry::id).containsExactly("a1", "g1", CHOSEN);
    assertThat(rows).extracting(ModelEntry::parent).containsExactly(null, "a1", "g1");
    assertThat(rows).extracting(ModelEntry::verdict).containsExactly("passed", "made", "passed");
    assertThat(rows.get(0).reason()).isEqualTo("Q4_K_M may go");
  }

  @Test
  void aVerdictAfterTheTrainingIsANewRow() throws IOException {
    table.add(folders);
    quantised(verdict(false));
    table.add(folders);
    assertThat(store.read(Tables.MODELS).collectAsList())
        .filteredOn(row -> row.id().equals("a1"))
        .extracting(ModelEntry::verdict)
        .containsExactlyInAnyOrder("made", "failed");
  }

  @Test
  void aControlIsNoModel() throws IOException {
    write(
        folders.adapter(), "model.json", "{'kind': 'control', 'sha256': 'a1', " + MADE_FROM + "}");
    assertThat(table.add(folders)).isEmpty();
  }

  @Test
  void promotingIsRecorded() throws IOException {
    quantised(verdict(true));
    table.add(folders);
    assertThat(table.promote(folders))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.id()).isEqualTo(CHOSEN);
              assertThat(row.verdict()).isEqualTo(ModelEntry.PROMOTED);
            });
  }

  @Test
  void aPromotionCountsUntilTheNextOne() throws IOException {
    quantised(verdict(true));
    table.add(folders);
    table.promote(folders);
    assertThat(table.promote(folders)).as("already").isEmpty();
    assertThat(table.add(folders)).as("measured again").isEmpty();
    ModelEntry other = store.read(Tables.MODELS).collectAsList().get(0);
    store.append(
        Tables.MODELS,
        List.of(
            new ModelEntry(
                "q2",
                other.kind(),
                other.path(),
                other.parent(),
                other.base(),
                other.baseSha256(),
                other.dataset(),
                4,
                other.manifestSha256(),
                ModelEntry.PROMOTED,
                null,
                Instant.now())),
        "models");
    assertThat(table.promote(folders)).as("rolled back").hasSize(1);
  }

  @Test
  void aVerdictAgainstItPromotesNothing() throws IOException {
    quantised(verdict(false));
    assertThatThrownBy(() -> table.promote(folders))
        .isInstanceOf(StageException.class)
        .hasMessage(
            "Cannot promote: the verdict is \"Q4_K_M may go\"; see %s",
            folders.evaluation().resolve("verdict.html"));
  }

  @Test
  void withoutAVerdictNothingIsPromoted() {
    assertThatThrownBy(() -> table.promote(folders))
        .isInstanceOf(StageException.class)
        .hasMessageEndingWith("holds no verdict.json; run ./syllabus evaluate first");
  }

  @Test
  void aFileThatWasMadeAnewIsNotTheOneThatWasEvaluated() throws IOException {
    quantised(verdict(true).replace(CHOSEN, "q9"));
    assertThatThrownBy(() -> table.promote(folders))
        .isInstanceOf(StageException.class)
        .hasMessageStartingWith("Cannot promote: the file that was evaluated is not in ");
  }

  @Test
  void aFileThatWasChangedAfterItsVerdictIsNotPromoted() throws IOException {
    quantised(verdict(true));
    table.add(folders);
    Files.writeString(folders.quantised().resolve("m.gguf"), "other weights");
    assertThatThrownBy(() -> table.promote(folders))
        .isInstanceOf(StageException.class)
        .hasMessageContaining("m.gguf was changed after it was evaluated (SHA-256 ");
    assertThat(store.read(Tables.MODELS).collectAsList())
        .extracting(ModelEntry::verdict)
        .doesNotContain(ModelEntry.PROMOTED);
  }

  @Test
  void aFileThatIsGoneIsNotPromoted() throws IOException {
    quantised(verdict(true));
    Files.delete(folders.quantised().resolve("m.gguf"));
    assertThatThrownBy(() -> table.promote(folders))
        .isInstanceOf(StageException.class)
        .hasMessageContaining("m.gguf is missing, which was evaluated; run ./syllabus finetune");
  }
}
