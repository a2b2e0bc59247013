package io.syllabus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.syllabus.schemas.RecordEncoder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Candidate pairs of the rows that share a bucket, linear in the rows of a bucket.
 *
 * <p>The {@value #ALL} most preferred rows of a bucket meet one another; each further one meets the
 * {@value #PIVOTS} most preferred alone. Rows of one template fill every bucket alike: all of n
 * rows would make n²/2 pairs. What is left out is counted.
 */
final class HotBuckets {
  private static final int ALL = 32;
  private static final int PIVOTS = 2;

  private HotBuckets() {}

  /** Two rows that share a bucket, the preferred one first. */
  public record Pair(String a, String b) {}

  /**
   * Distinct pairs (a, b).
   *
   * @param buckets id, rank and bucket; a row of rank 0 is preferred to all
   */
  static Dataset<Row> pairs(Dataset<Row> buckets, Desk desk, String step) {
    Dataset<Row> kept = desk.keep(step, buckets.select("id", "rank", "bucket"));
    tell(kept, step);
    MapFunction<Row, String> bucket = row -> row.get(2).toString();
    FlatMapGroupsFunction<String, Row, Pair> meet = (key, rows) -> new Meeting(rows);
    return kept.groupByKey(bucket, Encoders.STRING())
        .flatMapSortedGroups(new Column[] {col("rank")}, meet, RecordEncoder.of(Pair.class))
        .select("a", "b")
        .distinct();
  }

  /** One line where pairs were left out; nothing is lost in silence. */
  private static void tell(Dataset<Row> buckets, String step) {
    Column k = col("k");
    Column met = lit(ALL * (ALL - 1L) / 2).plus(k.minus(ALL).multiply(PIVOTS));
    Row hot =
        buckets
            .groupBy("bucket")
            .agg(count("*").as("k"))
            .filter(k.gt(ALL))
            .agg(count("*"), sum(k.multiply(k.minus(1)).divide(2).minus(met)).cast("long"))
            .head();
    if (hot.getLong(0) > 0) {
      System.err.printf(
          "stage=dedup step=%s hotBuckets=%d pairsLeftOut=%d%n",
          step, hot.getLong(0), hot.getLong(1));
    }
  }

  /** The pairs of one bucket, as its rows come in order of preference. */
  private static final class Meeting implements Iterator<Pair> {
    private final Iterator<Row> rows;
    private final List<String> first = new ArrayList<>();
    private String current;
    private int next;
    private int partners;

    Meeting(Iterator<Row> rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      while (next >= partners && rows.hasNext()) {
        if (current != null && first.size() < ALL) {
          first.add(current);
        }
        current = rows.next().getString(0);
        next = 0;
        partners = first.size() < ALL ? first.size() : PIVOTS;
      }
      return next < partners;
    }

    @Override
    public Pair next() {
      return new Pair(first.get(next++), current);
    }
  }
}
