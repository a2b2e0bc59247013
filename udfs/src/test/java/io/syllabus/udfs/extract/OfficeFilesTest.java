package io.syllabus.udfs.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OfficeFilesTest {

  @Test
  void headingsOfWordAreMarkdownLines() throws IOException {
    assertThat(SharedExtractor.text("a.docx", Samples.docx()).lines())
        .contains("# Lease", "Between A and B.", "## 3. Payment", "租金每月支付。");
  }

  @Test
  void rowsOfWordTablesAreLines() throws IOException {
    assertThat(SharedExtractor.text("a.docx", Samples.docx()).lines())
        .containsSubsequence("## 3. Payment", "| Month | Rent |", "| May | 100\\|EUR |");
  }

  @Test
  void nothingOfANestedTableIsLost() throws IOException {
    String text = SharedExtractor.text("a.docx", Samples.docxWithNestedTable());
    assertThat(text).contains("Outer", "| Inner A | Inner B |", "After");
  }

  @Test
  void aSheetIsAPage() throws IOException {
    ExtractedFile file = SharedExtractor.first("a.xlsx", Samples.xlsx());
    assertThat(file.pages()).extracting(Page::number).containsExactly(1, 2);
    assertThat(file.pages().get(0).text()).contains("| Prices0 | 0.5 |\n| Prices1 | 1.5 |");
    assertThat(file.pages().get(1).text()).contains("| 库存0 | 0.5 |").doesNotContain("Prices");
  }

  @Test
  void theContentTellsTheTypeNotTheName() throws IOException {
    ExtractedFile file = SharedExtractor.first("a.txt", Samples.docx());
    assertThat(file.mediaType()).endsWith("wordprocessingml.document");
    assertThat(file.pages().get(0).text()).contains("# Lease");
  }

  @Test
  void aTruncatedFileFailsWithAReason() throws IOException {
    byte[] bytes = Samples.xlsx();
    ExtractedFile file = SharedExtractor.first("a.xlsx", Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(file.failed()).isTrue();
    assertThat(file.reason()).startsWith("Cannot read the file: ");
  }

  @Test
  void charactersOfRtfAreRead() throws IOException {
    assertThat(SharedExtractor.text("a.rtf", Samples.all().get("a.rtf"))).isEqualTo("One two 好");
  }

  @Test
  void halfACharacterOfRtfStopsNothing() {
    byte[] rtf =
        "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\pard\\f0 a\\u-10179?b\\par}".getBytes(UTF_8);
    assertThat(SharedExtractor.text("a.rtf", rtf)).startsWith("a").endsWith("b");
  }
}
