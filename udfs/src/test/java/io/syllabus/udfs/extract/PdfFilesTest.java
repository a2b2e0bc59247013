package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PdfFilesTest {

  @Test
  void pagesKeepTheirNumbersWhereOneIsEmpty() throws IOException {
    ExtractedFile file = SharedExtractor.first("a.pdf", Samples.pdf("One", "", "Three"));
    assertThat(file.pages()).extracting(Page::number).containsExactly(1, 3);
    assertThat(file.pages()).extracting(Page::text).containsExactly("One", "Three");
    assertThat(file.pages()).extracting(Page::method).containsOnly(Page.NATIVE);
  }

  @Test
  void aPdfWithoutTextIsReadAndHasNoPages() throws IOException {
    ExtractedFile file = SharedExtractor.first("a.pdf", Samples.pdf(""));
    assertThat(file.status()).isEqualTo(ExtractedFile.OK);
    assertThat(file.pages()).isEmpty();
    assertThat(file.mediaType()).isEqualTo("application/pdf");
  }

  @Test
  void anEncryptedPdfSaysWhatToDo() throws IOException {
    ExtractedFile file = SharedExtractor.first("a.pdf", Samples.encryptedPdf());
    assertThat(file.failed()).isTrue();
    assertThat(file.reason())
        .isEqualTo("Cannot read the file: it is encrypted; give it without a password");
    assertThat(file.pages()).isEmpty();
  }

  @Test
  void aTruncatedPdfHasAStatus() throws IOException {
    byte[] bytes = Samples.pdf("One", "Two");
    for (int part = 1; part < 8; part++) {
      byte[] cut = Arrays.copyOf(bytes, bytes.length * part / 8);
      ExtractedFile file = SharedExtractor.first("a.pdf", cut);
      assertThat(file.failed()).isEqualTo(file.reason() != null);
    }
  }
}
