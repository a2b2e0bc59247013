package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.text.Dates;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentDateTest {
  private static final LocalDate AS_OF = LocalDate.of(2025, 9, 1);
  private static final DocumentDate DATE = new DocumentDate(Dates.Order.DAY_FIRST, AS_OF);

  private static String of(String file, String text) {
    return DATE.of(file, List.of(Page.of(1, text)), List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Effective 1 May 2024, members pay online. | 2024-05-01",
        "Last updated: March 3, 2023 | 2023-03-03",
        "This policy is in force from 2022-7-1. | 2022-07-01",
        "本办法自2024年7月1日起施行。 | 2024-07-01",
        "发布日期：2021-03-05 | 2021-03-05",
        "二〇一九年五月六日印发 | 2019-05-06"
      })
  void saysItInWords(String text, String date) {
    assertThat(of("rules.txt", text)).isEqualTo(date);
  }

  @Test
  void ofSeveralTheLatestCounts() {
    String law = "1994年7月5日通过，根据2009年8月27日决定第一次修正，根据2018年12月29日决定第二次修正";

    assertThat(of("law.md", law)).isEqualTo("2018-12-29");
  }

  @Test
  void frontMatterComesFirst() {
    assertThat(of("2020-01-02.md", "---\ntitle: Leave\ndate: 2024-9-1\n---\nUpdated 1 May 2025"))
        .isEqualTo("2024-09-01");
  }

  @ParameterizedTest
  @CsvSource({
    "minutes-2024-05-06.docx, 2024-05-06",
    "circular_20230228.pdf, 2023-02-28",
    "会议纪要2022年3月4日.txt, 2022-03-04"
  })
  void elseTheFileSaysIt(String file, String date) {
    assertThat(of(file, "Nothing here.")).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "order-1320240101999.txt, Call us.",
    "notes.txt, The war ended on 8 May 1945.",
    "notes.txt, 合同于2024年13月1日起施行",
    "scan_20230231.pdf, Nothing here."
  })
  void guessesNone(String file, String text) {
    assertThat(of(file, text)).isNull();
  }

  @Test
  void aDocumentWithoutPagesHasTheDateOfItsFile() {
    assertThat(DATE.of("a-2024-05-06.pdf", List.of(), List.of())).isEqualTo("2024-05-06");
  }

  @Test
  void theOrderOfDayAndMonthIsTheRecipes() {
    DocumentDate monthFirst = new DocumentDate(Dates.Order.MONTH_FIRST, AS_OF);
    List<Page> pages = List.of(Page.of(1, "Updated 3/4/2024"));
    assertThat(DATE.of("a.txt", pages, List.of())).isEqualTo("2024-04-03");
    assertThat(monthFirst.of("a.txt", pages, List.of())).isEqualTo("2024-03-04");
  }

  private static String byMetadata(String... dates) {
    return DATE.of("a.docx", List.of(Page.of(1, "Nothing here.")), List.of(dates));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-11-05T08:30:00Z, 2023-11-05",
    "2023-11-05, 2023-11-05",
    "1970-01-01T00:00:00Z, ",
    "1980-01-01T00:00:00Z, ",
    "1601-01-01T00:00:00Z, ",
    "2013-12-23T23:15:00Z, ",
    "2025-09-02T00:00:00Z, ",
    "last week, "
  })
  void atLastTheMetadataOfTheFileSayIt(String given, String date) {
    assertThat(byMetadata(given)).isEqualTo(date);
  }

  @Test
  void theBestWitnessThatSaysADayCounts() {
    assertThat(byMetadata("1970-01-01", "2022-02-03", "2021-01-01")).isEqualTo("2022-02-03");
    assertThat(DATE.of("2020-01-02.pdf", List.of(), List.of("2022-02-03"))).isEqualTo("2020-01-02");
  }
}
