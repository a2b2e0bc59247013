package io.syllabus.udfs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  private static final Instant FIRST_OF_SEPTEMBER = Instant.parse("2024-09-01T00:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-09-01",
        " 2024-9-1 ",
        "2024/09/01",
        "2024.9.1",
        "20240901",
        "2024-09",
        "1.9.2024",
        "01/09/2024",
        "2024年9月1日",
        "2024 年 9 月 1 号",
        "2024年9月",
        "二〇二四年九月一日",
        "1 Sep 2024",
        "1st of September 2024",
        "September 1, 2024",
        "Sept. 1st, 2024",
        "2024-09-01T00:00:00Z",
        "2024-09-01T08:00+08:00",
        "2024-08-31 20:00:00.5 -0400"
      })
  void readsADateAsPeopleWriteIt(String date) {
    assertThat(Dates.parse(date, Dates.Order.DAY_FIRST)).contains(FIRST_OF_SEPTEMBER);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "soon",
        "2024-02-30",
        "2024-13-01",
        "2023-02-29",
        "0/1/2024",
        "20240931",
        "2024-09/01",
        "2024-09-01T25:00",
        "2024年13月1日",
        "Smarch 1, 2024",
        "version 2024-09-01",
        "2024-09-01T10:00+99:00",
        "138001380001"
      })
  void isNoDate(String date) {
    assertThat(Dates.parse(date, Dates.Order.DAY_FIRST)).isEmpty();
  }

  @Test
  void theOrderSaysWhatASlashMeansWhereBothCouldBeTheMonth() {
    assertThat(Dates.parse("9/1/2024", Dates.Order.MONTH_FIRST)).contains(FIRST_OF_SEPTEMBER);
    assertThat(Dates.parse("1/9/2024", Dates.Order.DAY_FIRST)).contains(FIRST_OF_SEPTEMBER);
    assertThat(Dates.parse("13/9/2024", Dates.Order.MONTH_FIRST))
        .isEqualTo(Dates.parse("9/13/2024", Dates.Order.DAY_FIRST))
        .contains(Instant.parse("2024-09-13T00:00:00Z"));
  }

  @Test
  void aPointStandsBehindTheDayWhateverTheOrder() {
    assertThat(Dates.parse("1.9.2024", Dates.Order.MONTH_FIRST)).contains(FIRST_OF_SEPTEMBER);
  }

  @Test
  void aMonthOfOneDigitIsEarlierThanOneOfTwo() {
    Instant september = Dates.parse("2024-9-30", Dates.Order.DAY_FIRST).orElseThrow();
    Instant november = Dates.parse("2024-11-01", Dates.Order.DAY_FIRST).orElseThrow();

    assertThat(september).isBefore(november);
  }

  @Test
  void aLongTextIsNoDate() {
    assertThat(Dates.parse("2024-09-01 " + "1".repeat(100_000), Dates.Order.DAY_FIRST)).isEmpty();
  }
}
