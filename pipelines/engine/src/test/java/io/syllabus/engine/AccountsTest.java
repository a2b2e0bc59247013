package io.syllabus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class AccountsTest {
  private static final SparkSession SPARK = TestSession.spark();

  @Test
  void everyRowHasAChildOrAReason() {
    Accounts accounts =
        of(List.of("a", "b", "c"), List.of("a1<a", "a2<a"), List.of("b:false", "c:true"));
    assertThat(accounts).isEqualTo(new Accounts(3, 1, 1, 1, 0, 0));
    assertThatCode(() -> accounts.settle("mask")).doesNotThrowAnyException();
  }

  @Test
  void aRowWithChildrenAndRejectsCountsAsKept() {
    assertThat(of(List.of("a"), List.of("a1<a"), List.of("a:false", "a:true")))
        .isEqualTo(new Accounts(1, 1, 0, 0, 0, 0));
  }

  @Test
  void aLostRowStopsTheRun() {
    Accounts accounts = of(List.of("a", "b"), List.of("a1<a"), List.of());
    assertThat(accounts.lost()).isEqualTo(1);
    assertThatThrownBy(() -> accounts.settle("mask"))
        .isInstanceOf(StageException.class)
        .hasMessageContaining("Stage mask does not account for its rows: 1 of 2 vanished")
        .hasMessageContaining("0 outcomes belong to no row");
  }

  @Test
  void aStrangerStopsTheRun() {
    Accounts byRow = of(List.of("a"), List.of("a1<a", "x1<x"), List.of());
    Accounts byReject = of(List.of("a"), List.of("a1<a"), List.of("y:false"));
    assertThat(byRow.strangers()).isEqualTo(1);
    assertThat(byReject.strangers()).isEqualTo(1);
    assertThatThrownBy(() -> byRow.settle("dedup"))
        .isInstanceOf(StageException.class)
        .hasMessageContaining("1 outcomes belong to no row");
  }

  @Test
  void nothingReadIsNothingOwed() {
    assertThat(of(List.of(), List.of(), List.of())).isEqualTo(new Accounts(0, 0, 0, 0, 0, 0));
  }

  /** Children are written {@code child<parent}, rejects {@code row:failed}. */
  private static Accounts of(List<String> input, List<String> children, List<String> rejects) {
    Dataset<Row> rows = words(input).toDF("id");
    Dataset<Row> output =
        words(children)
            .selectExpr("substring_index(value, '<', 1) id", "array(split(value, '<')[1]) parents");
    Dataset<Row> left =
        words(rejects)
            .selectExpr("split(value, ':')[0] row", "cast(split(value, ':')[1] as boolean) failed");
    return Accounts.of(rows, output, left);
  }

  private static Dataset<String> words(List<String> values) {
    return SPARK.createDataset(values, Encoders.STRING());
  }
}
