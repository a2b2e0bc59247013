package io.syllabus.engine.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.syllabus.engine.UsageException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.JavaConverters;

/**
 * The files of a table as a commit left them. A file is never written again, so two states that
 * name the same file hold the same rows there; each carries the sum of its rows' hashes as tags of
 * its entry in the log.
 */
final class TableFiles {
  /** Column that names the file of a row. */
  static final String FILE = "file";

  private static final String ROWS = "syllabus.rows";
  private static final String SUM = "syllabus.sum";

  private final SparkSession spark;
  private final Path root;
  private final StructType schema;
  private final List<AddFile> files;

  private TableFiles(SparkSession spark, Path root, StructType schema, List<AddFile> files) {
    this.spark = spark;
    this.root = root;
    this.schema = schema;
    this.files = files;
  }

  /**
   * Those of a commit. They are read as Parquet, so what Delta keeps beside its files, which
   * nothing here writes, must not be there.
   *
   * @throws UsageException where it is
   */
  static TableFiles of(SparkSession spark, Path root, Snapshot snapshot) {
    List<AddFile> files = snapshot.allFiles().collectAsList();
    boolean plain =
        snapshot.metadata().columnMappingMode().name().equals("none")
            && files.stream().allMatch(file -> file.deletionVector() == null);
    if (!plain) {
      throw new UsageException(
          "Cannot read table %s: another program has renamed its columns or deleted rows of its files; restore it from a backup, or move the workspace away and run the recipe again"
              .formatted(root));
    }
    return new TableFiles(spark, root, snapshot.schema(), files);
  }

  /** None yet, of the same table with other columns. */
  TableFiles begun(StructType columns) {
    return new TableFiles(spark, root, columns, List.of());
  }

  /** Others of the same table. */
  TableFiles with(List<AddFile> others) {
    return new TableFiles(spark, root, schema, others);
  }

  StructType schema() {
    return schema;
  }

  List<AddFile> list() {
    return files;
  }

  TableFiles in(TableScope scope) {
    return with(files.stream().filter(scope::holds).toList());
  }

  TableFiles named(Set<String> names) {
    return with(files.stream().filter(file -> names.contains(name(file))).toList());
  }

  TableFiles without(TableFiles others) {
    Set<String> names = others.names();
    return with(files.stream().filter(file -> !names.contains(name(file))).toList());
  }

  TableFiles and(TableFiles others) {
    List<AddFile> all = new ArrayList<>(files);
    all.addAll(others.files);
    return with(all);
  }

  Set<String> names() {
    return files.stream().map(TableFiles::name).collect(Collectors.toSet());
  }

  static String name(AddFile file) {
    String path = URI.create(file.path()).getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Their rows. */
  Dataset<Row> rows() {
    return files.isEmpty() ? none() : read().select(columns());
  }

  /** Their rows with {@link #FILE}. */
  Dataset<Row> rowsAndFiles() {
    Column file = col("_metadata.file_name").as(FILE);
    return files.isEmpty()
        ? none().withColumn(FILE, lit(""))
        : read()
            .select(Stream.concat(Stream.of(columns()), Stream.of(file)).toArray(Column[]::new));
  }

  private Dataset<Row> none() {
    return spark.createDataFrame(List.of(), schema);
  }

  boolean areThere(Workspace workspace) {
    return files.stream().map(this::path).allMatch(workspace::holds);
  }

  private Path path(AddFile file) {
    return new Path(root, URI.create(file.path()).getPath());
  }

  private Dataset<Row> read() {
    String[] paths =
        files.stream().map(file -> Workspace.literal(path(file))).sorted().toArray(String[]::new);
    return spark.read().schema(schema).option("basePath", root.toString()).parquet(paths);
  }

  private Column[] columns() {
    return columns(schema.fieldNames());
  }

  /** Columns by their names, whatever those hold. */
  static Column[] columns(String... names) {
    return Arrays.stream(names).map(name -> col("`" + name + "`")).toArray(Column[]::new);
  }

  /** What they hold, by the tags of those that have them. */
  RowDigest.Sum sum() {
    RowDigest.Sum sum = RowDigest.Sum.NONE;
    List<AddFile> untold = new ArrayList<>();
    for (AddFile file : files) {
      RowDigest.Sum own = told(file);
      if (own == null) {
        untold.add(file);
      } else {
        sum = sum.and(own);
      }
    }
    for (RowDigest.Sum own : with(untold).summed().values()) {
      sum = sum.and(own);
    }
    return sum;
  }

  private static RowDigest.Sum told(AddFile file) {
    if (file.tags() == null) {
      return null;
    }
    Map<String, String> tags = JavaConverters.mapAsJavaMap(file.tags());
    return tags.containsKey(SUM)
        ? RowDigest.Sum.of(Long.parseLong(tags.get(ROWS)), tags.get(SUM))
        : null;
  }

  /** The same files with what they hold as tags; those without rows are left out. */
  TableFiles told() {
    Map<String, RowDigest.Sum> sums = summed();
    return with(
        files.stream()
            .filter(file -> sums.containsKey(name(file)))
            .map(file -> tagged(file, sums.get(name(file))))
            .toList());
  }

  private Map<String, RowDigest.Sum> summed() {
    return files.isEmpty() ? new HashMap<>() : RowDigest.byFile(rowsAndFiles());
  }

  @SuppressWarnings("unchecked")
  private static AddFile tagged(AddFile file, RowDigest.Sum sum) {
    Map<String, String> tags = Map.of(ROWS, String.valueOf(sum.rows()), SUM, sum.hex());
    scala.collection.immutable.Map<String, String> own =
        (scala.collection.immutable.Map<String, String>)
            scala.collection.immutable.Map$.MODULE$.apply(
                JavaConverters.mapAsScalaMap(tags).toSeq());
    return file.copy(
        file.path(),
        file.partitionValues(),
        file.size(),
        file.modificationTime(),
        true,
        null,
        own,
        file.deletionVector(),
        Option.empty(),
        Option.empty(),
        Option.empty());
  }
}
