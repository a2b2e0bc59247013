package io.syllabus.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.engine.TestSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class RowDigestTest {
  private static final SparkSession SPARK = TestSession.spark();

  @Test
  void partitionsAndOrderDoNotCount() {
    RowDigest.OfTable one = RowDigest.ofTable(numbers(1));
    for (int partitions : List.of(2, 3, 7)) {
      assertThat(RowDigest.ofTable(numbers(partitions))).isEqualTo(one);
    }
  }

  @Test
  void theOrderOfAMapDoesNotCount() {
    assertThat(hash("map('a', 1, 'b', 2)")).isEqualTo(hash("map('b', 2, 'a', 1)"));
    assertThat(hash("map('a', 1, 'b', 2)")).isNotEqualTo(hash("map('a', 2, 'b', 1)"));
  }

  @Test
  void theOrderOfAListCounts() {
    assertThat(hash("array(1, 2)")).isNotEqualTo(hash("array(2, 1)"));
  }

  @Test
  void valuesDoNotRunTogether() {
    assertThat(hash("struct('ab' x, 'c' y)")).isNotEqualTo(hash("struct('a' x, 'bc' y)"));
    assertThat(hash("array('a', 'b')")).isNotEqualTo(hash("array('ab')"));
    assertThat(hash("cast(null as string)")).isNotEqualTo(hash("''"));
    assertThat(hash("array(array(1), array(2))")).isNotEqualTo(hash("array(array(1, 2))"));
  }

  @Test
  void binaryValuesAreHashedByTheirBytes() {
    assertThat(hash("cast('abc' as binary)")).isEqualTo(hash("cast('abc' as binary)"));
  }

  @Test
  void aRowMoreIsAnotherTable() {
    RowDigest.OfTable once = RowDigest.ofTable(numbers(1));
    RowDigest.OfTable twice = RowDigest.ofTable(numbers(1).union(numbers(1)));
    assertThat(twice.sha256()).isNotEqualTo(once.sha256());
    assertThat(twice.rows()).isEqualTo(2 * once.rows());
  }

  @Test
  void aTableWithoutRowsHasAHash() {
    RowDigest.OfTable none = RowDigest.ofTable(numbers(1).filter("false"));
    assertThat(none.rows()).isZero();
    assertThat(none.sha256()).hasSize(64);
  }

  private static String hash(String expression) {
    return RowDigest.ofTable(SPARK.sql("select " + expression + " as value")).sha256();
  }

  private static Dataset<Row> numbers(int partitions) {
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      values.add(i);
    }
    Collections.shuffle(values, new Random(partitions));
    return SPARK
        .createDataset(values, Encoders.INT())
        .repartition(partitions)
        .selectExpr("value", "map('k', value) as m", "array(value) as l");
  }
}
