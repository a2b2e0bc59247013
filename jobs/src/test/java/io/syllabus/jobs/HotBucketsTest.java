package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.schemas.RecordEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class HotBucketsTest {
  /** A row's place in a bucket. */
  public record Place(int rank, long bucket) {}

  private static List<String> pairs(Stream<Place> places, int partitions) {
    Dataset<Row> rows =
        LocalSpark.session()
            .createDataset(places.toList(), RecordEncoder.of(Place.class))
            .toDF()
            .repartition(partitions);
    Deduplicate stage = DeduplicateTest.stage(false, "guard");
    return HotBuckets.pairs(rows, "test", new TestContext(stage, Path.of("target")))
        .collectAsList()
        .stream()
        .map(row -> row.getInt(0) + "-" + row.getInt(1))
        .sorted()
        .toList();
  }

  private static Stream<Place> bucket(int bucket, int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> new Place(i, bucket));
  }

  @Test
  void losesNoPairOfASmallBucket() {
    Set<String> all = new TreeSet<>();
    IntStream.range(0, 32).forEach(b -> IntStream.range(0, b).forEach(a -> all.add(a + "-" + b)));

    assertThat(pairs(bucket(1, 0, 32), 3)).containsExactlyElementsOf(all);
  }

  @Test
  void aHotBucketGrowsByTwoPairsARow() {
    List<String> pairs = pairs(bucket(1, 0, 1_000), 3);

    assertThat(pairs).hasSize(32 * 31 / 2 + 968 * 2);
    assertThat(pairs).contains("0-999", "1-999").doesNotContain("2-999", "998-999");
  }

  @Test
  void aPairOfTwoBucketsIsOne() {
    assertThat(pairs(Stream.concat(bucket(1, 0, 2), bucket(2, 0, 2)), 3)).containsExactly("0-1");
  }

  @Test
  void rowsThatShareNoBucketMeetNowhere() {
    assertThat(pairs(Stream.concat(bucket(1, 0, 1), bucket(2, 1, 2)), 3)).isEmpty();
  }

  @Test
  void aRowOfManyHotBucketsKeepsThePivotsThatItSharesMostWith() {
    int last = 5_000;
    Stream<Place> hot =
        IntStream.range(0, 20).boxed().flatMap(b -> bucket(b, 100 * b + 50, 100 * b + 90));
    Stream<Place> shared = IntStream.range(0, 9).mapToObj(b -> new Place(7, b));
    Stream<Place> own = IntStream.range(0, 20).mapToObj(b -> new Place(last, b));

    assertThat(pairs(Stream.of(hot, shared, own).flatMap(rows -> rows), 3))
        .filteredOn(pair -> pair.endsWith("-" + last))
        .hasSize(4)
        .contains("7-" + last);
  }

  @Test
  void partitionsChangeNothing() {
    List<String> one = pairs(bucket(1, 0, 100), 1);

    assertThat(pairs(bucket(1, 0, 100), 7)).isEqualTo(one);
    assertThat(pairs(bucket(1, 0, 100), 64)).isEqualTo(one);
  }
}
