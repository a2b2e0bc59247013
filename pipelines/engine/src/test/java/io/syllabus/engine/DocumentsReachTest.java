package io.syllabus.engine;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.syllabus.schemas.SourceFile;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import io.syllabus.udfs.extract.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stage whose rows meet within a document gives the same rows in batches and increments. */
class DocumentsReachTest {
  @TempDir Path temp;

  /** Nothing to set. */
  record Conf() {}

  /** Every row tells all rows of its document, as masking tells every row all of its names. */
  private record Together(int batchRows) implements Stage<SourceFile, Document> {
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
    public Record conf() {
      return new Conf();
    }

    @Override
    public Reach reach() {
      return Reach.DOCUMENTS;
    }

    @Override
    public Dataset<Outcome<Document>> apply(Dataset<SourceFile> rows, StageContext context) {
      Dataset<Row> known =
          rows.groupBy(col(Origin.DOCUMENT_COLUMN).as("document"))
              .agg(collect_list("path").as("paths"));
      MapFunction<scala.Tuple2<SourceFile, Row>, Outcome<Document>> tell =
          pair -> told(pair._1, pair._2.<String>getList(1));
      return rows.joinWith(known, rows.col(Origin.DOCUMENT_COLUMN).equalTo(known.col("document")))
          .map(tell, RecordEncoder.outcome(Document.class));
    }

    private static Outcome<Document> told(SourceFile row, List<String> paths) {
      String all = paths.stream().sorted().collect(Collectors.joining(" "));
      return Outcome.kept(
          new Document(
              Ids.of("told", row.id()),
              List.of(row.id()),
              row.origin(),
              row.path(),
              null,
              "text/plain",
              row.contentHash(),
              "ok",
              List.of(Page.of(1, all)),
              List.of()));
    }
  }

  @Test
  void batchesHoldWholeDocuments() {
    String[] rows = {"a1", "b1", "a2", "c1", "b2", "a3", "d1"};
    TableStore whole = store("whole");
    TableStore batches = store("batches");

    String expected = run(whole, 1000, "1", rows);

    assertThat(told(whole)).containsEntry("a1", "a1 a2 a3").containsEntry("d1", "d1");
    assertThat(run(batches, 2, "1", rows)).isEqualTo(expected);
  }

  @Test
  void aRowThatComesLaterChangesTheEarlierRowsOfItsDocumentAlone() {
    TableStore store = store("increments");
    run(store, 2, "1", "a1", "b1", "c1");

    String later = run(store, 2, "2", "a1", "a2", "b1", "c1");

    assertThat(told(store)).containsEntry("a1", "a1 a2").containsEntry("b1", "b1");
    assertThat(later).isEqualTo(run(store("whole"), 1000, "1", "a1", "a2", "b1", "c1"));
  }

  @Test
  void aRowThatGoesIsForgottenByTheOthersOfItsDocument() {
    TableStore store = store("gone");
    run(store, 2, "1", "a1", "a2", "b1");

    String later = run(store, 2, "2", "a1", "b1");

    assertThat(told(store)).containsOnly(Map.entry("a1", "a1"), Map.entry("b1", "b1"));
    assertThat(later).isEqualTo(run(store("whole"), 1000, "1", "a1", "b1"));
  }

  private TableStore store(String name) {
    return new TableStore(
        TestSession.spark(), Workspace.open(temp.resolve(name).toString(), "test"));
  }

  private static String run(TableStore store, int batchRows, String run, String... paths) {
    List<SourceFile> files = Stream.of(paths).map(DocumentsReachTest::file).toList();
    new SourcesTable(store, new Ledger(store.reader())).update(files, run);
    return new StageRunner(store, new Ledger(store.reader()), (table, content, inputs) -> {}, run)
        .run(new Together(batchRows))
        .entry()
        .contentSha256();
  }

  private static Map<String, String> told(TableStore store) {
    return store.read(Tables.DOCUMENTS).collectAsList().stream()
        .collect(Collectors.toMap(Document::path, row -> row.pages().get(0).text()));
  }

  /** A file of the document that its first letter names. */
  private static SourceFile file(String path) {
    Origin origin =
        new Origin(
            path.substring(0, 1), "", "document", "", "", "", null, "", null, null, null, 1.0);
    return new SourceFile(
        Ids.of(path), List.of("test"), origin, path, path, 0, 1, 1, "", null, Map.of(), List.of());
  }
}
