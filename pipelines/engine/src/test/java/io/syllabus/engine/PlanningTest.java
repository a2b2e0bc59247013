package io.syllabus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanningTest {
  private static final String COMPILED = "spark.sql.codegen.wholeStage";
  private static final String ADAPTIVE = "spark.sql.adaptive.enabled";
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  private final SparkSession spark = TestSession.spark();
  private final RuntimeConfig conf = spark.conf();
  private final Map<String, String> before =
      Stream.of(COMPILED, ADAPTIVE, PARTITIONS, "spark.sql.codegen.factoryMode")
          .collect(Collectors.toMap(key -> key, conf::get));

  @AfterEach
  void restore() {
    before.forEach(conf::set);
  }

  private void fit(long rows) {
    new Planning(spark, key -> false).fit(rows);
  }

  @Test
  void aSmallStageIsInterpreted() {
    fit(1_000);
    assertThat(conf.get(COMPILED)).isEqualTo("false");
    assertThat(conf.get(ADAPTIVE)).isEqualTo("false");
    assertThat(conf.get(PARTITIONS)).isEqualTo("4");
  }

  @Test
  void aLargeOneIsCompiledAndAdapts() {
    fit(1_000_000);
    assertThat(conf.get(COMPILED)).isEqualTo("true");
    assertThat(conf.get(ADAPTIVE)).isEqualTo("true");
    assertThat(conf.get(PARTITIONS)).isEqualTo("40");
  }

  @Test
  void theNextStageIsLookedAtAnew() {
    fit(1_000_000);
    fit(10);
    assertThat(conf.get(COMPILED)).isEqualTo("false");
    assertThat(conf.get(PARTITIONS)).isEqualTo("4");
  }

  @Test
  void whatTheUserSaidStays() {
    new Planning(spark, PARTITIONS::equals).fit(1_000_000);
    assertThat(conf.get(PARTITIONS)).isEqualTo(before.get(PARTITIONS));
    assertThat(conf.get(COMPILED)).isEqualTo("true");
  }
}
