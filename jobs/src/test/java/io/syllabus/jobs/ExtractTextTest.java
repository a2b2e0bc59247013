package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.schemas.Document;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.SourceFile;
import io.syllabus.udfs.extract.ExtractConf;
import io.syllabus.udfs.extract.OcrConf;
import io.syllabus.udfs.extract.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTextTest {
  private static final ExtractConf CONF =
      new ExtractConf(
          60, 256, 4, 100, 10_000_000, 100_000, new OcrConf(List.of("eng"), "none", 150, 10, ""));
  private static final String WORD =
      "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
          + "<w:p><w:r><w:t>The tenant pays the rent on the first day.</w:t></w:r></w:p>"
          + "</w:body></w:document>";
  private static final String WORD_TYPES =
      "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
          + "<Default Extension='rels'"
          + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
          + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-"
          + "officedocument.wordprocessingml.document.main+xml'/></Types>";
  private static final String WORD_RELATIONS =
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
          + "<Relationship Id='r1' Target='word/document.xml' Type='http://schemas."
          + "openxmlformats.org/officeDocument/2006/relationships/officeDocument'/>"
          + "</Relationships>";

  @TempDir static Path folder;
  private static Ran<Document> ran;

  @BeforeAll
  static void extractEverythingAtOnce() throws IOException {
    docx("lease.docx");
    write("note.txt", "Payment is due within 30 days.\n", StandardCharsets.UTF_8);
    write("broken.pdf", "%PDF-1.7\nthis is no PDF at all", StandardCharsets.UTF_8);
    write("empty.txt", "", StandardCharsets.UTF_8);
    write(
        "faq.csv",
        "编号,标题,答复,更新\n17,如何挂失？,请致电客服。,2025-03-01\n18,如何开户？,请携带证件。,2025-03-02\n",
        Charset.forName("GB18030"));
    write(
        "chat.jsonl",
        "{\"messages\":[{\"from\":\"customer\",\"value\":\"Where is my order?\"},"
            + "{\"from\":\"agent\",\"value\":\"It left\\nyesterday.\"}]}\nno JSON\n",
        StandardCharsets.UTF_8);
    ran =
        Ran.of(
            new ExtractText(CONF),
            List.of(
                file("lease.docx", "document", "", Map.of()),
                file("note.txt", "document", "", Map.of()),
                file("broken.pdf", "document", "", Map.of()),
                file("empty.txt", "document", "", Map.of()),
                file(
                    "faq.csv",
                    "faq",
                    "GB18030",
                    Map.of("question", "标题", "answer", "答复", "versionKey", "编号", "date", "更新")),
                file(
                    "chat.jsonl",
                    "dialogue",
                    null,
                    Map.of("turns", "messages", "role", "from", "text", "value"))),
            Files.createDirectory(folder.resolve("temp")));
  }

  @Test
  void readsOffice() {
    assertThat(document("lease.docx").pages())
        .extracting(Page::text)
        .containsExactly("The tenant pays the rent on the first day.");
  }

  @Test
  void readsPlainText() {
    assertThat(document("note.txt").pages())
        .extracting(page -> page.text().strip())
        .containsExactly("Payment is due within 30 days.");
  }

  @Test
  void readsRecordsInTheirEncoding() {
    Document faq = document("faq.csv");

    assertThat(faq.pages())
        .extracting(Page::text)
        .containsExactly("Q: 如何挂失？\nA: 请致电客服。", "Q: 如何开户？\nA: 请携带证件。");
    assertThat(faq.pages().get(1).fields())
        .containsEntry("versionKey", "18")
        .containsEntry("date", "2025-03-02");
    assertThat(faq.origin().title()).isNull();
  }

  @Test
  void readsTurnsAsLines() {
    assertThat(document("chat.jsonl").pages())
        .extracting(Page::text)
        .containsExactly("customer: Where is my order?\nagent: It left yesterday.");
  }

  @Test
  void saysHowManyRecordsWereBad() {
    Reject bad = ran.reject("id of chat.jsonl");

    assertThat(bad.rule()).isEqualTo("badRecords");
    assertThat(bad.failed()).isTrue();
    assertThat(bad.detail()).doesNotContain("no JSON");
  }

  @Test
  void failsForAFileThatCannotBeRead() {
    Reject broken = ran.reject("id of broken.pdf");

    assertThat(broken.rule()).isEqualTo("unreadable");
    assertThat(broken.failed()).isTrue();
    assertThat(broken.detail()).isNotBlank().doesNotContain("no PDF at all");
  }

  @Test
  void dropsAFileWithoutText() {
    assertThat(ran.reject("id of empty.txt"))
        .isEqualTo(Reject.dropped("id of empty.txt", "noText", "a readable file without text"));
  }

  @Test
  void namesDocumentsByTheirSource() {
    Document note = document("note.txt");

    assertThat(note.origin().document()).isEqualTo(note.id());
    assertThat(note.origin().source()).isEqualTo("inbox");
    assertThat(note.parents()).containsExactly("id of note.txt");
    assertThat(note.content()).isEqualTo("hash of note.txt");
  }

  private static Document document(String path) {
    return ran.rows().stream().filter(row -> row.path().equals(path)).findFirst().orElseThrow();
  }

  private static SourceFile file(
      String name, String kind, String encoding, Map<String, String> columns) throws IOException {
    Path path = folder.resolve(name);
    long size = Files.size(path);
    return new SourceFile(
        "id of " + name,
        List.of(),
        new Origin(
            "", "inbox", kind, "legal", "internal", "secret", null, "", null, null, null, 1.0),
        path.toUri().toString(),
        name,
        0,
        size,
        size,
        "hash of " + name,
        encoding,
        columns,
        List.of());
  }

  private static void write(String name, String text, Charset charset) throws IOException {
    Files.writeString(folder.resolve(name), text, charset);
  }

  private static void docx(String name) throws IOException {
    try (OutputStream file = Files.newOutputStream(folder.resolve(name));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      entry(zip, "[Content_Types].xml", WORD_TYPES);
      entry(zip, "_rels/.rels", WORD_RELATIONS);
      entry(zip, "word/document.xml", WORD);
    }
  }

  private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
