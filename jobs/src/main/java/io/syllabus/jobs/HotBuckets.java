package io.syllabus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.syllabus.schemas.RecordEncoder;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Candidate pairs of the rows that share a bucket, linear in the rows.
 *
 * <p>The {@value #ALL} most preferred rows of a bucket meet one another; each further one meets the
 * {@value #PIVOTS} most preferred alone. Of what a row meets in all its buckets together, the
 * {@value #ALL} peers and {@value #NEAREST} pivots stay with which it shares most buckets, which is
 * how alike they are by their hashes. Rows of one template fill every bucket alike: all of n rows
 * would make n²/2 pairs. What is left out is counted.
 */
final class HotBuckets {
  private static final int ALL = 32;
  private static final int PIVOTS = 2;
  private static final int NEAREST = 4;

  private HotBuckets() {}

  /**
   * The ranks of two rows that share a bucket, the preferred one first.
   *
   * @param pivot whether they meet because the bucket is hot
   */
  public record Pair(int a, int b, boolean pivot) {}

  /**
   * Distinct pairs (a, b) of ranks.
   *
   * @param buckets rank and bucket. Rank 0 is preferred to all
   * @param method by which rows are alike, for the names of steps
   */
  static Dataset<Row> pairs(Dataset<Row> buckets, String method, StageContext context) {
    Dataset<Row> kept = context.keep(method + "Buckets", buckets);
    Dataset<Row> pairs = context.keep(method + "Candidates", nearest(meetings(kept)));
    tell(kept, pairs, method);
    return pairs.select("a", "b");
  }

  private static Dataset<Pair> meetings(Dataset<Row> buckets) {
    MapPartitionsFunction<Row, Pair> meet = Meetings::new;
    return buckets
        .select("bucket", "rank")
        .repartition(col("bucket"))
        .sortWithinPartitions("bucket", "rank")
        .mapPartitions(meet, RecordEncoder.of(Pair.class));
  }

  /** a, b, and how many pairs of b were left out for the first that stayed. */
  private static Dataset<Row> nearest(Dataset<Pair> pairs) {
    WindowSpec own = Window.partitionBy("b", "pivot");
    Column most = when(col("pivot"), NEAREST).otherwise(ALL);
    Column cut =
        when(col("place").equalTo(1), greatest(lit(0), col("of").minus(most))).otherwise(0);
    return pairs
        .groupBy("b", "a")
        .agg(min("pivot").as("pivot"), count("*").as("shared"))
        .withColumn("place", row_number().over(own.orderBy(col("shared").desc(), col("a"))))
        .withColumn("of", count("*").over(own))
        .filter(col("place").leq(most))
        .select(col("a"), col("b"), cut.as("cut"));
  }

  /** One line where pairs were left out; nothing is lost in silence. */
  private static void tell(Dataset<Row> buckets, Dataset<Row> pairs, String method) {
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
      Row kept = pairs.agg(count("*"), sum("cut").cast("long")).head();
      System.err.printf(
          "stage=dedup method=%s hotBuckets=%d pairsMeasured=%d pairsLeftOut=%d%n",
          method, hot.getLong(0), kept.getLong(0), hot.getLong(1) + kept.getLong(1));
    }
  }

  /** The pairs of all buckets of a partition, whose rows come bucket by bucket, by rank. */
  private static final class Meetings implements Iterator<Pair> {
    private final Iterator<Row> rows;
    private final int[] first = new int[ALL];
    private int met; // rows of the bucket that a further one meets
    private int seen = -1; // rows of the bucket before the current one
    private long bucket;
    private int current;
    private int next;

    Meetings(Iterator<Row> rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      while (next >= met && rows.hasNext()) {
        take(rows.next());
      }
      return next < met;
    }

    private void take(Row row) {
      seen = row.getLong(0) == bucket ? seen + 1 : 0;
      bucket = row.getLong(0);
      current = row.getInt(1);
      met = seen < ALL ? seen : PIVOTS;
      if (seen < ALL) {
        first[seen] = current;
      }
      next = 0;
    }

    @Override
    public Pair next() {
      return new Pair(first[next++], current, seen >= ALL);
    }
  }
}
