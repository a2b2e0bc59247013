package io.syllabus.quality;

import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The session that all tests of the module share, and tiny tables in it. */
final class Frames {
  static final GateConf CONF =
      new GateConf(0.9, 0.4, 0.8, 3.2, 0.05, 0.8, 0.0, List.of(), Map.of());
  private static final SparkSession SESSION =
      SparkSession.builder()
          .master("local[1]")
          .config("spark.ui.enabled", "false")
          .config("spark.sql.shuffle.partitions", "1")
          .getOrCreate();

  private Frames() {}

  /** A table by an SQL query, such as {@code select * from values (1) as t(id)}. */
  static Dataset<Row> of(String query) {
    return SESSION.sql(query);
  }

  /** A table without rows. */
  static Dataset<Row> empty(Table<?> table) {
    return SESSION.createDataFrame(List.of(), table.encoder().schema());
  }

  /** What the checks say of the rows. */
  static List<QualityEntry> inspect(Checks checks, String query) {
    return inspect(checks, of(query), empty(Tables.REJECTS), Whereabouts.UNKNOWN);
  }

  /** What the checks say of rows beside those who left. */
  static List<QualityEntry> inspect(
      Checks checks, Dataset<Row> rows, Dataset<Row> left, Whereabouts places) {
    return new Inspector(CONF, places).inspect(checks, rows, left, "run-1", "hash");
  }

  /** What the gate of that name says of the rows. */
  static QualityEntry inspect(Checks checks, String gate, String query) {
    return inspect(checks, query).stream()
        .filter(entry -> entry.gate().equals(gate))
        .findFirst()
        .orElseThrow();
  }
}
