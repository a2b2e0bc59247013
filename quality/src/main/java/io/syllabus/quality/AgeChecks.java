package io.syllabus.quality;

import static org.apache.spark.sql.functions.col;

import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Most of what is dated is recent.
 *
 * @param asOf the only date that the build knows, ISO
 * @param least least share of dated pairs not older than a year
 */
public record AgeChecks(String asOf, double least) implements Checks {
  @Override
  public Table<?> table() {
    return Tables.CURATED;
  }

  @Override
  public Dataset<Row> view(Dataset<Row> rows) {
    return rows.filter(col("origin.date").isNotNull());
  }

  @Override
  public List<Gate> gates() {
    String recent = "to_date(origin.date) >= add_months(to_date('%s'), -12)".formatted(asOf);
    return List.of(
        Gate.share("withinYear", "share of dated pairs of the last year", recent, least));
  }
}
