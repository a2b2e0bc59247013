package io.syllabus.pipelines.sources;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import io.syllabus.engine.UsageException;
import io.syllabus.engine.store.Workspace;
import io.syllabus.files.DataFiles;
import io.syllabus.files.FileEntry;
import io.syllabus.pipelines.recipe.SourceConf;
import io.syllabus.pipelines.recipe.TablePlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Writes the tables among a recipe's sources as files of JSON Lines below {@code raw/}, since
 * extraction reads records from files. One file of the table gives one file of records in a fixed
 * order: what is appended to a table adds files and leaves the others as they were.
 */
public final class TableExport {
  private static final String PART = "part";
  private static final String RECORD = "record";
  private static final int ROWS = 100; // that tell what a table is like
  private final SparkSession spark;
  private final Workspace workspace;

  public TableExport(SparkSession spark, Workspace workspace) {
    this.spark = spark;
    this.workspace = workspace;
  }

  /** The sources with the folder of their records in the place of their table. */
  public List<SourceConf> sources(List<SourceConf> tables) {
    return tables.stream().map(source -> source.at(written(source))).toList();
  }

  /** The first rows of a table, as lines of JSON. */
  static byte[] start(SparkSession spark, SourceConf source) {
    List<Row> first = records(read(spark, source)).select(RECORD).limit(ROWS).collectAsList();
    return first.stream()
        .map(row -> row.getString(0) + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private String written(SourceConf source) {
    Path folder = new Path(new Path(workspace.raw(), "exported"), source.name());
    Path unsorted = workspace.unfinished("export-" + source.name());
    records(read(spark, source))
        .repartition(col(PART))
        .sortWithinPartitions(PART, RECORD)
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy(PART)
        .text(unsorted.toString());
    try {
      named(unsorted, folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write below " + folder, e);
    }
    return DataFiles.words(folder);
  }

  private static Dataset<Row> records(Dataset<Row> table) {
    return table.select(
        to_json(struct(col("*"))).as(RECORD), sha2(input_file_name(), 256).as(PART));
  }

  private static Dataset<Row> read(SparkSession spark, SourceConf source) {
    TablePlace place = TablePlace.of(source.name(), source.table());
    try {
      return place.isJdbc()
          ? spark
              .read()
              .format("jdbc")
              .option("url", place.url())
              .option("dbtable", place.name())
              .load()
          : spark.read().format(place.format()).load(place.url());
    } catch (Exception e) { // Spark declares none of the checked ones that it throws
      throw new UsageException(
          "Cannot read sources.%s.table=%s: %s; name a table that this user may read"
              .formatted(source.name(), place, e.getClass().getSimpleName()));
    }
  }

  /** Each part's one file under the part's name, in a folder that holds nothing else. */
  private void named(Path parts, Path folder) throws IOException {
    DataFiles files = workspace.files();
    files.remove(folder);
    files.makeFolder(folder);
    for (FileEntry file : files.tree(parts)) {
      String part = file.path().getParent().getName();
      if (part.startsWith(PART + "=") && file.path().getName().endsWith(".txt")) {
        String name = part.substring(PART.length() + 1, PART.length() + 17) + ".jsonl";
        files.move(file.path(), new Path(folder, name));
      }
    }
    files.remove(parts);
  }
}
