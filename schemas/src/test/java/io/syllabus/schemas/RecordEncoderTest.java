package io.syllabus.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.udfs.extract.Page;
import io.syllabus.udfs.text.Span;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecordEncoderTest {
  private static SparkSession spark;

  /** One of each kind of component. */
  public enum Colour {
    RED,
    GREEN
  }

  /** A nested record. */
  public record Inner(int number, Double maybe) {}

  /** Everything a row may hold. */
  public record Everything(
      String text,
      int i,
      long l,
      float f,
      double d,
      boolean b,
      Integer boxed,
      Boolean flag,
      Instant instant,
      Colour colour,
      Inner inner,
      List<Inner> inners,
      List<String> strings,
      List<Integer> integers,
      Map<String, Double> numbers,
      Map<String, Inner> records) {}

  /** Arrays of numbers. */
  @SuppressWarnings("ArrayRecordComponent") // compared by components
  public record Numbers(float[] singles, int[] ints, long[] longs) {}

  /** A record whose rows have one type of value each. */
  public record Holder<V>(String id, V value) {}

  /** A type that no column can hold. */
  public record Wrong(Thread thread) {}

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "1")
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static Everything everything() {
    return new Everything(
        "字😀",
        1,
        2L,
        3f,
        4.5,
        true,
        null,
        true,
        Instant.ofEpochSecond(5),
        Colour.GREEN,
        new Inner(7, null),
        List.of(new Inner(8, 9.0)),
        List.of("a", "b"),
        List.of(1, 2),
        Map.of("x", 1.5),
        Map.of("y", new Inner(1, 2.0)));
  }

  private static <R extends Record> List<R> roundTrip(Class<R> type, List<R> rows) {
    Dataset<R> written = spark.createDataset(rows, RecordEncoder.of(type));
    return written
        .repartition(1)
        .map(
            (org.apache.spark.api.java.function.MapFunction<R, R>) row -> row,
            RecordEncoder.of(type))
        .collectAsList();
  }

  @Test
  void everyKindOfComponentComesBack() {
    Everything back = roundTrip(Everything.class, List.of(everything())).get(0);
    assertThat(back).usingRecursiveComparison().isEqualTo(everything());
  }

  @Test
  void nullsComeBackAsNulls() {
    Everything empty =
        new Everything(
            null, 0, 0, 0, 0, false, null, null, null, null, null, null, null, null, null, null);
    assertThat(roundTrip(Everything.class, List.of(empty))).containsExactly(empty);
  }

  @Test
  void arraysComeBackAsArrays() {
    Numbers full = new Numbers(new float[] {1.5f, -0f}, new int[] {-100, 7}, new long[] {1L << 40});
    Numbers empty = new Numbers(new float[0], new int[0], null);
    assertThat(roundTrip(Numbers.class, List.of(full, empty)))
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(full, empty);
  }

  @Test
  void aTypeParameterMayBeAnArray() {
    Encoder<Holder<float[]>> encoder = RecordEncoder.of(Holder.class, float[].class);
    Holder<float[]> holder = new Holder<>("h", new float[] {0.25f});
    assertThat(spark.createDataset(List.of(holder), encoder).collectAsList().get(0).value())
        .containsExactly(0.25f);
  }

  @Test
  void columnsAreNamedLikeComponents() {
    assertThat(RecordEncoder.of(Inner.class).schema().fieldNames())
        .containsExactly("number", "maybe");
  }

  @Test
  void outcomesOfBothKindsComeBack() {
    Masked row =
        new Masked(
            "m",
            List.of("s"),
            Origin.unknown(),
            new Passage("qa", List.of("1"), "text", null, Map.of()),
            List.of());
    List<Outcome<Masked>> outcomes =
        List.of(Outcome.kept(row), Outcome.rejected(Reject.dropped("t", "rule", null)));
    List<Outcome<Masked>> back =
        spark.createDataset(outcomes, RecordEncoder.outcome(Masked.class)).collectAsList();
    assertThat(back).isEqualTo(outcomes);
  }

  @Test
  void compactConstructorsValidateOnRead() {
    Dataset<?> pages = spark.sql("select 5 as start, 3 as end").as(RecordEncoder.of(Span.class));
    assertThatThrownBy(pages::collectAsList).hasStackTraceContaining("Invalid span [5, 3)");
  }

  @Test
  void aNullInAPrimitiveFails() {
    Dataset<?> rows =
        spark
            .sql("select cast(null as int) as number, 1.0D as maybe")
            .as(RecordEncoder.of(Inner.class));
    assertThatThrownBy(rows::collectAsList).hasStackTraceContaining("Null value appeared");
  }

  @Test
  void immutableCollectionsOfAPageSurvive() {
    Page page = new Page(1, "t", Page.NATIVE, 1, List.of(new Span(0, 1)), Map.of("k", "v"));
    assertThat(roundTrip(Page.class, Arrays.asList(page, page))).containsExactly(page, page);
  }

  @Test
  void anUnknownTypeIsNamed() {
    assertThatThrownBy(() -> RecordEncoder.of(Wrong.class))
        .hasMessageContaining("Cannot encode java.lang.Thread");
  }
}
