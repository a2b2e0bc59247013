package io.syllabus.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTest {
  private static final List<Table<? extends Record>> BESIDE =
      List.of(Tables.REJECTS, Tables.RUNS, Tables.QUALITY, Tables.VERSIONS, Tables.MODELS);

  static Stream<Table<?>> flow() {
    return Tables.FLOW.stream().map(table -> table);
  }

  @Test
  void standInTheOrderOfTheFlow() {
    assertThat(Tables.FLOW)
        .extracting(Table::name)
        .containsExactly(
            "sources",
            "documents",
            "segments",
            "masked",
            "normalized",
            "scored",
            "judged",
            "unique",
            "instructions",
            "curated",
            "rendered");
  }

  @Test
  void areRawBeforeMaskingAndNowhereElse() {
    assertThat(Stream.concat(Tables.FLOW.stream(), BESIDE.stream()).filter(Table::raw))
        .extracting(Table::name)
        .containsExactly("sources", "documents", "segments");
  }

  @Test
  void lieApartWhereTheyMayHoldPersonalData() {
    assertThat(Tables.SEGMENTS.path()).isEqualTo("raw/segments");
    assertThat(Tables.MASKED.path()).isEqualTo("tables/masked");
    assertThat(Tables.REJECTS.path()).isEqualTo("tables/rejects");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("flow")
  void nameTheirRowsAndParentsAndInherit(Table<?> table) {
    assertThat(Traced.class).isAssignableFrom(table.row());
    assertThat(Arrays.stream(table.row().getRecordComponents()).map(RecordComponent::getName))
        .startsWith("id", "parents", "origin");
  }

  @Test
  void haveRecordsOfTheirOwn() {
    assertThat(Stream.concat(Tables.FLOW.stream(), BESIDE.stream()).map(Table::row))
        .doesNotHaveDuplicates();
  }

  @Test
  void keepRejectsWithoutText() {
    assertThat(Arrays.stream(Reject.class.getRecordComponents()).map(RecordComponent::getName))
        .doesNotContain("text", "passage", "messages");
  }
}
