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
  public record Place(String id, int rank, long bucket) {}

  private static List<String> pairs(Stream<Place> places, int partitions) {
    Dataset<Row> rows =
        LocalSpark.session()
            .createDataset(places.toList(), RecordEncoder.of(Place.class))
            .toDF()
            .repartition(partitions);
    Deduplicate stage = DeduplicateTest.stage(false, "guard");
    return HotBuckets.pairs(rows, new TestDesk(stage, Path.of("target")), "test")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0) + "-" + row.getString(1))
        .sorted()
        .toList();
  }

  private static Stream<Place> bucket(int bucket, int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> new Place("r" + i, i, bucket));
  }

  @Test
  void losesNoPairOfASmallBucket() {
    Set<String> all = new TreeSet<>();
    IntStream.range(0, 32)
        .forEach(b -> IntStream.range(0, b).forEach(a -> all.add("r" + a + "-r" + b)));

    assertThat(pairs(bucket(1, 0, 32), 3)).containsExactlyElementsOf(all);
  }

  @Test
  void aHotBucketGrowsByTwoPairsARow() {
    List<String> pairs = pairs(bucket(1, 0, 1_000), 3);

    assertThat(pairs).hasSize(32 * 31 / 2 + 968 * 2);
    assertThat(pairs).contains("r0-r999", "r1-r999").doesNotContain("r2-r999", "r998-r999");
  }

  @Test
  void aPairOfTwoBucketsIsOne() {
    assertThat(pairs(Stream.concat(bucket(1, 0, 2), bucket(2, 0, 2)), 3)).containsExactly("r0-r1");
  }

  @Test
  void rowsThatShareNoBucketMeetNowhere() {
    assertThat(pairs(Stream.concat(bucket(1, 0, 1), bucket(2, 1, 2)), 3)).isEmpty();
  }

  @Test
  void partitionsChangeNothing() {
    List<String> one = pairs(bucket(1, 0, 100), 1);

    assertThat(pairs(bucket(1, 0, 100), 7)).isEqualTo(one);
    assertThat(pairs(bucket(1, 0, 100), 64)).isEqualTo(one);
  }
}
