package io.syllabus.udfs.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.ExtractedFile;
import io.syllabus.udfs.extract.Page;
import io.syllabus.udfs.text.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SheetRowsTest {
  private static ExtractedFile workbook(Page... sheets) {
    return new ExtractedFile(
        "faq.xlsx", null, "ok", "x", List.of(sheets), null, List.of(), Map.of("hidden sheet", 3));
  }

  private static RecordReader reader(String kind, Map<String, String> columns) {
    return new RecordReader(new RecordConf(kind, "", columns));
  }

  @Test
  void theFirstRowNamesTheColumns() {
    Page sheet = Page.of(1, "# FAQ\n\n| Question | Answer |\n| Who? | We. |\n| How? | So. |");
    ExtractedFile read = reader("faq", Map.of()).sheets(workbook(sheet));
    assertThat(read.pages())
        .extracting(Page::text)
        .containsExactly("Q: Who?\nA: We.", "Q: How?\nA: So.");
    assertThat(read.unseen()).containsEntry("hidden sheet", 3);
  }

  @Test
  void aTitleAboveTheTableIsNoHeader() {
    Page sheet = Page.of(1, "| Our questions 2025 |\n| Question | Answer |\n| Who? | We. |");
    assertThat(reader("faq", Map.of()).sheets(workbook(sheet)).pages()).hasSize(1);
  }

  @Test
  void eachSheetHasItsOwnColumns() {
    Page one = Page.of(1, "| q | a |\n| Who? | We. |");
    Page two = Page.of(2, "| no | answer | question |\n| 1 | So. | How? |");
    assertThat(reader("faq", Map.of()).sheets(workbook(one, two)).pages())
        .extracting(Page::text)
        .containsExactly("Q: Who?\nA: We.", "Q: How?\nA: So.");
  }

  @Test
  void barsAndEmptyCellsStayInTheirPlaces() {
    RawRecords rows =
        SheetRows.of(List.of(Page.of(1, "| a | b | c |\n| x \\| y |  | z |\n|  | 2 |")));
    assertThat(rows.good())
        .extracting(row -> row.values().toString())
        .containsExactly("{\"a\":\"x | y\",\"b\":\"\",\"c\":\"z\"}", "{\"a\":\"\",\"b\":\"2\"}");
  }

  @Test
  void whatIsHiddenIsNoRecord() {
    String text = "| q | a |\n| x | y |\n| hidden | row |";
    Page sheet = new Page(1, text, Page.NATIVE, 1, List.of(new Span(20, 36)), Map.of());
    assertThat(SheetRows.of(List.of(sheet)).good()).hasSize(1);
  }

  @Test
  void aRowWithoutWhatItsKindNeedsIsTold() {
    Page sheet = Page.of(1, "| q | a |\n| Who? | We. |\n|  | Nothing asked. |");
    ExtractedFile read = reader("faq", Map.of()).sheets(workbook(sheet));
    assertThat(read.pages()).hasSize(1);
    assertThat(read.reason()).startsWith("Cannot read 1 records: line 3, ");
  }

  @Test
  void aBrokenWorkbookStaysBroken() {
    ExtractedFile broken =
        new ExtractedFile(
            "x.xlsx", null, "failed", "x", List.of(), "it is locked", List.of(), Map.of());
    assertThat(reader("faq", Map.of()).sheets(broken)).isEqualTo(broken);
  }

  @Test
  void aWorkbookIsKnownByItsColumns() {
    Page sheet = Page.of(1, "| 编号 | 问题 | 答复 |\n| 1 | 谁？ | 我们。 |");
    assertThat(RecordGuess.of(workbook(sheet)))
        .hasValueSatisfying(guess -> assertThat(guess.kind()).isEqualTo("faq"));
    Page prices = Page.of(1, "| item | price |\n| pen | 3 |");
    assertThat(RecordGuess.of(workbook(prices))).isEmpty();
  }

  @Test
  void namesTellFormatsThroughTheirPacking() {
    assertThat(RecordFormat.isRecordFile("faq", "a.CSV.gz")).isTrue();
    assertThat(RecordFormat.isRecordFile("faq", "a.xlsx")).isTrue();
    assertThat(RecordFormat.isRecordFile("document", "a.xlsx")).isFalse();
    assertThat(RecordFormat.isRecordFile("faq", "a.tar.gz")).isFalse();
    assertThat(RecordFormat.isWorkbook("a.xlsx.gz")).isFalse();
  }
}
