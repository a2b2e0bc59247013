package io.syllabus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.engine.store.RowDigest;
import io.syllabus.engine.store.TableStore;
import io.syllabus.engine.store.Workspace;
import io.syllabus.jobs.Reach;
import io.syllabus.jobs.Stage;
import io.syllabus.jobs.StageContext;
import io.syllabus.schemas.Document;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.SourceFile;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import io.syllabus.udfs.extract.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the runner owns, with a stage that tells which rows it was given. */
class StageRunnerTest {
  private static final Set<String> DONE = new ConcurrentSkipListSet<>();

  @TempDir Path temp;
  private TableStore store;

  @BeforeEach
  void workspace() {
    DONE.clear();
    store =
        new TableStore(
            TestSession.spark(), Workspace.open(temp.resolve("work").toString(), "test"));
  }

  /** Its conf: {@code poison} makes it fail, {@code lose} makes it forget a row. */
  record Conf(String suffix) {}

  private record Copy(Conf conf, Reach reach, String poison, String lose)
      implements Stage<SourceFile, Document> {
    @Override
    public String name() {
      return "extract";
    }

    @Override
    public Table<SourceFile> input() {
      return Tables.SOURCES;
    }

    @Override
    public Table<Document> output() {
      return Tables.DOCUMENTS;
    }

    @Override
    public int batchRows() {
      return 2;
    }

    @Override
    public Dataset<Outcome<Document>> apply(Dataset<SourceFile> rows, StageContext context) {
      String suffix = conf.suffix;
      String bad = poison;
      String gone = lose;
      MapFunction<SourceFile, Outcome<Document>> copy =
          row -> {
            if (row.path().equals(bad)) {
              throw new IllegalStateException("secret text of " + row.path());
            }
            DONE.add(row.path());
            return outcome(row, suffix);
          };
      return rows.filter(
              (org.apache.spark.api.java.function.FilterFunction<SourceFile>)
                  row -> !row.path().equals(gone))
          .map(copy, RecordEncoder.outcome(Document.class));
    }

    private static Outcome<Document> outcome(SourceFile row, String suffix) {
      if (row.path().startsWith("faulty")) {
        return Outcome.rejected(Reject.failure(row.id(), Reject.FAULT, "E at A.b:1"));
      }
      if (row.path().startsWith("empty")) {
        return Outcome.rejected(Reject.dropped(row.id(), "empty", null));
      }
      return Outcome.kept(
          new Document(
              Ids.of(row.id(), suffix),
              List.of(row.id()),
              row.origin(),
              row.path(),
              null,
              "text/plain",
              row.contentHash(),
              "ok",
              List.of(Page.of(1, row.path() + suffix)),
              List.of()));
    }
  }

  @Test
  void anUnchangedStageIsSkipped() {
    sources(List.of("a", "b", "empty"), "");
    StageResult first = run("1");
    StageResult second = run("2");
    assertThat(first.skipped()).isFalse();
    assertThat(first.line("sources"))
        .startsWith("stage=extract in=sources out=documents rows=2 dropped=1 failed=0 seconds=");
    assertThat(second.skipped()).isTrue();
    assertThat(second.line("sources")).endsWith("unchanged=true");
    assertThat(second.entry()).isEqualTo(first.entry());
    assertThat(store.version(Tables.DOCUMENTS)).isZero();
    assertThat(store.version(Tables.REJECTS)).isZero();
  }

  @Test
  void onlyNewAndChangedRowsAreDone() {
    sources(List.of("a", "b", "c", "empty"), "");
    run("1");
    DONE.clear();
    sources(List.of("a", "c", "d", "empty"), "");
    StageResult second = run("2");
    assertThat(DONE).containsExactly("d");
    assertThat(paths()).containsExactly("a", "c", "d");
    assertThat(second.entry().dropped()).isEqualTo(1);
    assertThat(rejectRuns()).containsExactly("1");
  }

  @Test
  void aRowWithTheSameIdAndOtherContentIsDoneAgain() {
    sources(List.of("a", "b"), "");
    run("1");
    DONE.clear();
    Dataset<SourceFile> rows = store.read(Tables.SOURCES);
    MapFunction<SourceFile, SourceFile> change = StageRunnerTest::changed;
    write(rows.map(change, Tables.SOURCES.encoder()).collectAsList());
    run("2");
    assertThat(DONE).containsExactly("a");
  }

  @Test
  void filesWithoutAChangeStayAsTheyAre() {
    List<String> names = IntStream.range(0, 9).mapToObj(i -> "f" + i).toList();
    TestSession.spark().conf().set("spark.sql.files.maxRecordsPerFile", 2);
    try {
      sources(names, "");
      run("1");
      Set<String> before = files();
      DONE.clear();
      Dataset<SourceFile> rows = store.read(Tables.SOURCES);
      MapFunction<SourceFile, SourceFile> change =
          row -> row.path().equals("f4") ? file("f4", "other") : row;
      write(rows.map(change, Tables.SOURCES.encoder()).collectAsList());
      String changed = run("2").entry().contentSha256();
      Set<String> after = files();
      after.retainAll(before);
      assertThat(DONE).containsExactly("f4");
      assertThat(after).hasSize(before.size() - 1);
      assertThat(store.describe(Tables.DOCUMENTS).contentSha256()).isEqualTo(changed);
      assertThat(RowDigest.ofTable(store.frame(Tables.DOCUMENTS)).sha256()).isEqualTo(changed);
    } finally {
      TestSession.spark().conf().unset("spark.sql.files.maxRecordsPerFile");
    }
  }

  @Test
  void whatARunLeftThatDidNotEndIsNoBase() {
    sources(List.of("a", "b"), "");
    run("1");
    store.put(Tables.DOCUMENTS, store.read(Tables.DOCUMENTS).limit(0), "killed");
    sources(List.of("a", "b", "c"), "");
    run("2");
    assertThat(paths()).containsExactly("a", "b", "c");
  }

  @Test
  void theSameRowsWriteNoCommit() {
    sources(List.of("a", "b"), "");
    run("1");
    long version = store.version(Tables.DOCUMENTS);
    store.put(Tables.DOCUMENTS, store.read(Tables.DOCUMENTS), "again");
    assertThat(store.version(Tables.DOCUMENTS)).isEqualTo(version);
  }

  private Set<String> files() {
    return new TreeSet<>(
        store
            .frame(Tables.DOCUMENTS)
            .select(org.apache.spark.sql.functions.input_file_name())
            .as(org.apache.spark.sql.Encoders.STRING())
            .distinct()
            .collectAsList());
  }

  @Test
  void aStageWhoseRowsMeetIsDoneAsAWhole() {
    sources(List.of("a", "b"), "");
    run(new Copy(new Conf(""), Reach.TABLE, "", ""), "1");
    DONE.clear();
    sources(List.of("a", "b", "c"), "");
    run(new Copy(new Conf(""), Reach.TABLE, "", ""), "2");
    assertThat(DONE).containsExactly("a", "b", "c");
  }

  @Test
  void anotherConfDoesAllRowsAgain() {
    sources(List.of("a", "b"), "");
    run("1");
    DONE.clear();
    run(new Copy(new Conf("!"), Reach.ROWS, "", ""), "2");
    assertThat(DONE).containsExactly("a", "b");
  }

  @Test
  void aKilledRunKeepsItsBatchesAndEndsInTheSameRows() {
    List<String> names = IntStream.range(0, 9).mapToObj(i -> "f" + i).toList();
    sources(names, "");
    assertThatThrownBy(() -> run(new Copy(new Conf(""), Reach.ROWS, "f7", ""), "1"));
    assertThat(store.exists(Tables.DOCUMENTS)).isFalse();
    Set<String> before = Set.copyOf(written());
    assertThat(before).isNotEmpty().hasSizeLessThan(9).doesNotContain("f7");
    DONE.clear();
    String resumed = run("2").entry().contentSha256();
    assertThat(DONE).hasSize(9 - before.size()).doesNotContainAnyElementsOf(before);
    assertThat(resumed).isEqualTo(calm(names));
    assertThat(store.workspace().holds(store.workspace().unfinished("extract"))).isFalse();
  }

  @Test
  void aWorkspaceMayBeNamedLikeAPattern() {
    List<String> names = IntStream.range(0, 5).mapToObj(i -> "f" + i).toList();
    String calm = calm(names);
    Path odd = temp.resolve("work [1] {a,b}");
    store = new TableStore(TestSession.spark(), Workspace.open(odd.toString(), "test"));
    sources(names.subList(0, 4), "");
    run("1");
    sources(names, "");

    assertThat(run("2").entry().contentSha256()).isEqualTo(calm);
  }

  @Test
  void aStageThatLosesARowStopsTheRunAndIsNotRecorded() {
    sources(List.of("a", "b"), "");
    Copy loses = new Copy(new Conf(""), Reach.ROWS, "", "b");
    assertThatThrownBy(() -> run(loses, "1"))
        .isInstanceOf(StageException.class)
        .hasMessageContaining("1 of 2 vanished without a reason");
    assertThat(new Ledger(store.reader()).last("extract")).isEmpty();
  }

  @Test
  void aFaultCostsItsRowAndMoreThanHalfOfThemTheRun() {
    sources(List.of("a", "b", "faulty"), "");
    assertThat(run("1").entry().failed()).isEqualTo(1);
    sources(List.of("a", "faulty", "faulty too"), "");
    assertThatThrownBy(() -> run("2"))
        .isInstanceOf(StageException.class)
        .hasMessageContaining("Stage extract could not do 2 of its 3 rows");
  }

  @Test
  void everyCommitCarriesItsRun() {
    sources(List.of("a"), "");
    run("run-7");
    String path = store.workspace().path(Tables.DOCUMENTS).toString();
    assertThat(
            TestSession.spark()
                .sql("describe history delta.`" + path + "`")
                .select("userMetadata")
                .first()
                .getString(0))
        .isEqualTo("run-7");
  }

  @Test
  void aTableThatAnotherProgramHasChangedIsRefused() {
    sources(List.of("a", "b"), "");
    run("1");
    TestSession.spark()
        .sql(
            "alter table delta.`%s` set tblproperties('delta.columnMapping.mode'='name',"
                    .formatted(store.workspace().path(Tables.DOCUMENTS))
                + "'delta.minReaderVersion'='2','delta.minWriterVersion'='5')");
    assertThatThrownBy(() -> store.frame(Tables.DOCUMENTS))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("another program has renamed its columns");
  }

  private Set<String> written() {
    String folder = store.workspace().unfinished("extract").toString();
    return Set.copyOf(
        TestSession.spark()
            .read()
            .schema(RecordEncoder.outcome(Document.class).schema())
            .parquet(folder + "/*/outcomes/batch-*")
            .selectExpr("row.path")
            .as(org.apache.spark.sql.Encoders.STRING())
            .collectAsList());
  }

  /** The content of the same rows in a workspace where nothing went wrong. */
  private String calm(List<String> names) {
    store =
        new TableStore(
            TestSession.spark(), Workspace.open(temp.resolve("calm").toString(), "test"));
    sources(names, "");
    return run("1").entry().contentSha256();
  }

  private StageResult run(String run) {
    return run(new Copy(new Conf(""), Reach.ROWS, "", ""), run);
  }

  private StageResult run(Copy stage, String run) {
    return new StageRunner(store, new Ledger(store.reader()), (table, content, inputs) -> {}, run)
        .run(stage);
  }

  private void sources(List<String> names, String hash) {
    write(names.stream().map(name -> file(name, hash)).toList());
  }

  private void write(List<SourceFile> files) {
    new SourcesTable(store, new Ledger(store.reader())).update(files, "sources");
  }

  private static SourceFile file(String name, String hash) {
    return new SourceFile(
        Ids.of(name),
        List.of("test"),
        Origin.unknown(),
        "file:/" + name,
        name,
        0,
        1,
        1,
        hash,
        null,
        Map.of(),
        List.of());
  }

  private static SourceFile changed(SourceFile file) {
    return file.path().equals("a") ? file("a", "other") : file;
  }

  private List<String> paths() {
    return store.read(Tables.DOCUMENTS).collectAsList().stream()
        .map(Document::path)
        .sorted()
        .toList();
  }

  private List<String> rejectRuns() {
    return store.read(Tables.REJECTS).collectAsList().stream().map(Reject::run).toList();
  }
}
