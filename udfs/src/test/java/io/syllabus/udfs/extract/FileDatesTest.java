package io.syllabus.udfs.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class FileDatesTest {

  @Test
  void ofOfficeFilesTheLastChangeComesFirst() throws Exception {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("Rent is due.");
      var properties = document.getProperties().getCoreProperties();
      properties.setCreated(
          Optional.of(Date.from(java.time.Instant.parse("2022-01-02T03:04:05Z"))));
      properties.setModified(
          Optional.of(Date.from(java.time.Instant.parse("2023-01-02T03:04:05Z"))));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      assertThat(SharedExtractor.first("dated.docx", out.toByteArray()).dates())
          .containsExactly("2023-01-02T03:04:05Z", "2022-01-02T03:04:05Z");
    }
  }

  @Test
  void ofPdfsTheyAreInTheirInformation() throws Exception {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      Calendar day = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
      day.setTimeInMillis(1_700_000_000_000L);
      document.getDocumentInformation().setModificationDate(day);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      assertThat(SharedExtractor.first("dated.pdf", out.toByteArray()).dates())
          .containsExactly("2023-11-14T22:13:20Z");
    }
  }

  @Test
  void ofWebPagesTheyAreInTheirHead() {
    byte[] page =
        ("<html><head><meta name='Date' content='2021-05-06'>"
                + "<meta property='article:modified_time' content='2024-02-03T10:00:00+08:00'>"
                + "</head><body><p>Open at nine.</p></body></html>")
            .getBytes(UTF_8);
    assertThat(SharedExtractor.first("dated.html", page).dates())
        .containsExactly("2024-02-03T10:00:00+08:00", "2021-05-06");
  }

  @Test
  void ofMailsTheyAreInTheirHeader() {
    byte[] mail =
        "From: a@example.com\r\nDate: Mon, 6 May 2024 10:00:00 +0800\r\nSubject: Offer\r\n\r\nHello.\r\n"
            .getBytes(UTF_8);
    assertThat(SharedExtractor.first("dated.eml", mail).dates())
        .containsExactly("2024-05-06T02:00:00Z");
  }

  @Test
  void theTimeOfAnArchivesEntryIsNone() throws Exception {
    byte[] zip = Samples.zip(Map.of("note.txt", "Open at nine.".getBytes(UTF_8)));
    assertThat(SharedExtractor.extract("dated.zip", zip))
        .allSatisfy(file -> assertThat(file.dates()).isEmpty());
  }
}
