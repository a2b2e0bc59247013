package io.syllabus.pipelines.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.engine.TestSession;
import io.syllabus.engine.UsageException;
import io.syllabus.engine.store.Workspace;
import io.syllabus.jobs.Connectors;
import io.syllabus.pipelines.recipe.SourceConf;
import io.syllabus.schemas.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableExportTest {
  private static final String ROWS =
      "select * from values ('一台泵漏油', date'2025-03-01'), ('A valve is stuck', null) as t(body, created)";

  @TempDir Path temp;
  private final SparkSession spark = TestSession.spark();

  @Test
  void writesTheRowsOfATableAsRecords() {
    spark.sql(ROWS).coalesce(1).write().parquet(temp.resolve("lake").toString());

    List<SourceFile> files = exported("parquet:" + temp.resolve("lake"));

    assertThat(files).hasSize(1);
    assertThat(lines(files.get(0)))
        .containsExactly(
            "{\"body\":\"A valve is stuck\"}", "{\"body\":\"一台泵漏油\",\"created\":\"2025-03-01\"}");
  }

  @Test
  void leavesWhatItWroteBeforeWhereATableGrows() {
    String lake = temp.resolve("lake").toString();
    spark.sql(ROWS).coalesce(1).write().format("delta").save(lake);
    List<SourceFile> before = exported("delta:" + lake);
    spark
        .sql("select 'a new one' as body, date'2025-04-01' as created")
        .write()
        .format("delta")
        .mode("append")
        .save(lake);

    List<SourceFile> after = exported("delta:" + lake);

    assertThat(after).hasSize(2);
    assertThat(after).extracting(SourceFile::id).contains(before.get(0).id());
  }

  @Test
  void readsATableOfADatabase() throws SQLException {
    String url = "jdbc:h2:mem:tickets;DB_CLOSE_DELAY=-1";
    try (Connection database = DriverManager.getConnection(url);
        Statement statement = database.createStatement()) {
      statement.execute("create table tickets (body varchar(100))");
      statement.execute("insert into tickets values ('b'), ('a')");
    }

    assertThat(lines(exported(url + "#tickets").get(0)))
        .containsExactly("{\"BODY\":\"a\"}", "{\"BODY\":\"b\"}");
    assertThatThrownBy(() -> exported(url + ";PASSWORD=secret#nothing"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("Cannot read sources.tickets.table=jdbc:…#nothing: ")
        .hasMessageNotContaining("secret");
  }

  @Test
  void refusesWhatIsNoTable() {
    for (String table : List.of("lake", "parquet:/no/where", "delta:" + temp, "jdbc:h2:mem:x")) {
      assertThatThrownBy(() -> new SourceListing(Connectors.files()).of(List.of(source(table))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("sources.tickets.table");
    }
    assertThatThrownBy(() -> source(""))
        .hasMessage("Cannot use sources.tickets: it needs a path or a table, and not both");
  }

  private List<SourceFile> exported(String table) {
    Workspace workspace = Workspace.open(temp.resolve("work").toString(), "r");
    workspace.makeTemp();
    List<SourceConf> written = new TableExport(spark, workspace).sources(List.of(source(table)));
    List<FoundFile> found = new SourceListing(workspace.files()).of(written);
    return new SourceHashes(() -> spark, workspace).of(found);
  }

  private static SourceConf source(String table) {
    return Sources.of("tickets", "log", "", table);
  }

  private static List<String> lines(SourceFile file) {
    try {
      return Files.readAllLines(Path.of(java.net.URI.create(file.uri())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
