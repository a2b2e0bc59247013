package io.syllabus.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.engine.TestSession;
import io.syllabus.engine.UsageException;
import io.syllabus.files.FileTree;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.schemas.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads without Spark what Spark has written, and says what a table lacks. */
class TableReaderTest {
  public enum Colour {
    RED,
    GREEN
  }

  public record Inner(String name, Double weight, List<Integer> numbers) {}

  public record All(
      String id,
      int small,
      long large,
      float single,
      double twice,
      boolean yes,
      Integer boxedSmall,
      Long boxedLarge,
      Float boxedSingle,
      Double boxedTwice,
      Boolean boxedYes,
      Instant time,
      Colour colour,
      Inner inner,
      List<Inner> inners,
      List<Float> vector,
      Map<String, Double> scores,
      Map<String, Inner> named) {}

  /** One column, a part of a nested one, and one that no table has. */
  private record View(Part inner, String id, Integer missing) {
    private record Part(List<Integer> numbers, String name) {}
  }

  /** The same list, read as an array. */
  private record Numbers(Within inner) {
    @SuppressWarnings("ArrayRecordComponent") // compared number by number
    private record Within(int[] numbers) {}
  }

  public record Id(String id) {}

  private static final Table<All> TABLE = new Table<>("things", All.class, false, List.of("yes"));
  private static final All FULL =
      new All(
          "甲",
          1,
          1L << 40,
          0.5f,
          Math.PI,
          true,
          2,
          3L,
          0.25f,
          -0.0,
          false,
          Instant.parse("2025-01-02T03:04:05Z").plus(6, ChronoUnit.MICROS),
          Colour.GREEN,
          new Inner("inside", 1.5, List.of(1, 2)),
          Arrays.asList(new Inner("one", null, List.of()), null, new Inner(null, 2.0, null)),
          Arrays.asList(0.1f, null),
          Map.of("a", 1.0, "b", 2.0),
          Map.of("k", new Inner("v", 3.0, List.of(7))));
  private static final All EMPTY =
      new All(
          "", 0, 0, 0, 0, false, null, null, null, null, null, null, null, null, null, null, null,
          null);

  @TempDir static Path written;
  @TempDir Path temp;
  private Path root;

  @BeforeAll
  static void write() {
    TableStore store =
        new TableStore(TestSession.spark(), Workspace.open(written.toString(), "test"));
    SparkSession spark = TestSession.spark();
    store.put(TABLE, spark.createDataset(List.of(FULL), TABLE.encoder()), "first");
    store.append(TABLE, List.of(EMPTY), "second");
  }

  /** A place whose name has all that a path, a pattern or an address would take for its own. */
  @BeforeEach
  void copy() throws IOException {
    root = temp.resolve("a [b] {c}%20 *é");
    try (Stream<Path> files = Files.walk(written)) {
      for (Path file : files.toList()) {
        Files.copy(
            file, root.resolve(written.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private TableReader reader() {
    return new TableReader(root.toString(), new Configuration());
  }

  @Test
  void everyTypeIsWhatItWas() {
    assertThat(reader().all(TABLE)).containsExactlyInAnyOrder(FULL, EMPTY);
  }

  @Test
  void aViewHasTheColumnsOfItsComponents() {
    List<View> views = reader().ask(TABLE, View.class, Stream::toList);
    assertThat(views)
        .containsExactlyInAnyOrder(
            new View(new View.Part(List.of(1, 2), "inside"), "甲", null), new View(null, "", null));
  }

  @Test
  void aListIsReadAsTheArrayThatIsAskedFor() {
    List<Numbers> rows = reader().ask(TABLE, Numbers.class, Stream::toList);
    assertThat(rows)
        .filteredOn(row -> row.inner() != null)
        .singleElement()
        .satisfies(row -> assertThat(row.inner().numbers()).containsExactly(1, 2));
  }

  @Test
  void aTableIsReadAsACommitLeftIt() {
    TableReader then = new TableReader(root.toString(), new Configuration(), Map.of("things", 0L));
    assertThat(then.all(TABLE)).containsExactly(FULL);
  }

  @Test
  void aTableThatWasNeverWrittenHasNoRows() throws IOException {
    assertThat(reader().all(new Table<>("other", Id.class, true, List.of()))).isEmpty();
    try (Stream<Path> files = Files.list(log())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    assertThat(reader().all(TABLE)).as("its first commit is being made").isEmpty();
  }

  @Test
  void noMoreFilesAreReadThanAreAskedFor() throws IOException {
    Path older = parquet().filter(file -> file.toString().contains("yes=true")).findFirst().get();
    Files.delete(older);
    String id = reader().ask(TABLE, Id.class, rows -> rows.map(Id::id).findFirst().orElse("none"));
    assertThat(id).as("of the newest commit").isEmpty();
  }

  public record Staged(String stage, String id) {}

  @Test
  void aPartIsReadWithoutTheFilesOfAnother() throws IOException {
    TableStore store = new TableStore(TestSession.spark(), Workspace.open(temp.toString(), "test"));
    Table<Staged> table = new Table<>("parts", Staged.class, false, List.of("stage"));
    List<Staged> parts = List.of(new Staged("a", "1"), new Staged("b", "2"));
    store.put(table, TestSession.spark().createDataset(parts, table.encoder()), "run");
    FileTree.remove(temp.resolve("tables/parts/stage=b"));

    TableScope scope = new TableScope("stage", "a");
    List<Staged> rows = store.reader().ask(table, scope, Staged.class, Stream::toList);
    assertThat(rows).containsExactly(new Staged("a", "1"));
    List<Id> ids = store.reader().ask(table, scope, Id.class, Stream::toList);
    assertThat(ids).as("without its column").containsExactly(new Id("1"));
    List<Id> none =
        store.reader().ask(table, new TableScope("stage", "c"), Id.class, Stream::toList);
    assertThat(none).isEmpty();
  }

  @Test
  void aMissingFileIsNamedWithItsCure() throws IOException {
    Path gone = parquet().findFirst().get();
    Files.delete(gone);
    assertThatThrownBy(() -> reader().all(TABLE))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("Cannot read table things: its file ")
        .hasMessageContaining(gone.getFileName() + " is missing; restore it from a backup, or move")
        .hasMessageEndingWith(root + " away and run the recipe again");
  }

  @Test
  void aCheckFindsAMissingFileWithoutReadingRows() throws IOException {
    reader().check(TABLE);
    Path gone = parquet().findFirst().get();
    Files.delete(gone);
    assertThatThrownBy(() -> reader().check(TABLE))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(gone.getFileName() + " is missing; restore it from a backup");
  }

  @Test
  void aFileThatIsCutOffIsNamed() throws IOException {
    Path cut = parquet().findFirst().get();
    cutOff(cut, 200);
    assertThatThrownBy(() -> reader().all(TABLE))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(cut.getFileName() + " is damaged or cut off; restore it");
  }

  @Test
  void aCommitThatIsCutOffIsNamedWithoutItsWords() throws IOException {
    for (int bytes : List.of(0, 1, 300)) {
      cutOff(log().resolve("00000000000000000001.json"), bytes);
      assertThatThrownBy(() -> reader().all(TABLE))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("_delta_log/00000000000000000001.json is damaged or cut off")
          .hasMessageNotContaining("commitInfo");
    }
  }

  @Test
  void aFeatureThatIsNotReadIsRefusedWithTheCure() throws IOException {
    protocol(
        "\"minReaderVersion\":3,\"minWriterVersion\":7,\"readerFeatures\":[\"telepathy\"],\"writerFeatures\":[\"telepathy\"]");
    assertThatThrownBy(() -> reader().all(TABLE))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("Cannot read table things: Unsupported Delta reader features")
        .hasMessageContaining("[telepathy]")
        .hasMessageContaining("have it written without that, or move");
  }

  @Test
  void aProtocolOfTheFutureIsRefused() throws IOException {
    protocol("\"minReaderVersion\":9,\"minWriterVersion\":9");
    assertThatThrownBy(() -> reader().all(TABLE))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("requires reader version 9");
  }

  @Test
  void rowsThatADeletionVectorStrikesOutAreNotThere() {
    Path folder = temp.resolve("tables/struck");
    SparkSession spark = TestSession.spark();
    spark
        .createDataset(
            IntStream.range(0, 100).mapToObj(i -> new Id("row" + i)).toList(),
            RecordEncoder.of(Id.class))
        .coalesce(1)
        .write()
        .format("delta")
        .option("delta.enableDeletionVectors", "true")
        .save(folder.toString());
    spark.sql("delete from delta.`%s` where id <> 'row42'".formatted(folder));
    Table<Id> table = new Table<>("struck", Id.class, false, List.of());
    assertThat(new TableReader(temp.toString(), new Configuration()).all(table))
        .containsExactly(new Id("row42"));
  }

  @Test
  void checkpointsAreRead() {
    TableStore store = new TableStore(TestSession.spark(), Workspace.open(temp.toString(), "test"));
    Table<Id> table = new Table<>("often", Id.class, false, List.of());
    IntStream.range(0, 12).forEach(i -> store.append(table, List.of(new Id("row" + i)), "run"));
    assertThat(temp.resolve("tables/often/_delta_log/_last_checkpoint")).exists();
    assertThat(store.reader().all(table)).hasSize(12);
  }

  private record Told(String id, String cure) {
    Told {
      cure = cure == null ? "not told" : cure;
    }
  }

  public record Later(String id, String cure) {}

  @Test
  void aTableOfAnEarlierBuildGainsAColumnWithTheFirstRowsThatHaveIt() {
    TableStore store = new TableStore(TestSession.spark(), Workspace.open(temp.toString(), "test"));
    store.append(new Table<>("grown", Id.class, false, List.of()), List.of(new Id("old")), "first");
    Table<Later> table = new Table<>("grown", Later.class, false, List.of());
    assertThat(store.reader().all(table)).containsExactly(new Later("old", null));

    store.append(table, List.of(new Later("new", "do it")), "second");

    assertThat(store.reader().<Told, List<Told>>ask(table, Told.class, Stream::toList))
        .containsExactlyInAnyOrder(new Told("old", "not told"), new Told("new", "do it"));
    assertThat(store.read(table).collectAsList())
        .containsExactlyInAnyOrder(new Later("old", null), new Later("new", "do it"));
  }

  private Path log() {
    return root.resolve("tables/things/_delta_log");
  }

  private Stream<Path> parquet() throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("tables/things"))) {
      return files
          .filter(file -> file.toString().endsWith(".parquet") && !file.startsWith(log()))
          .toList()
          .stream();
    }
  }

  /** As where a disk was full; not as Hadoop's own checksums would tell. */
  private static void cutOff(Path file, int bytes) throws IOException {
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), bytes));
    Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
  }

  private void protocol(String words) throws IOException {
    Path commit = log().resolve("00000000000000000000.json");
    String text = Files.readString(commit);
    Files.writeString(
        commit, text.replaceFirst("\"minReaderVersion\":\\d+,\"minWriterVersion\":\\d+", words));
    Files.deleteIfExists(log().resolve(".00000000000000000000.json.crc"));
  }
}
