package io.syllabus.udfs.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContainerFilesTest {

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static List<String> sources(List<ExtractedFile> files) {
    return files.stream().map(ExtractedFile::source).toList();
  }

  private static byte[] nested(int depth) throws IOException {
    byte[] file = bytes("innermost");
    String name = "a.txt";
    for (int i = 0; i < depth; i++) {
      file = Samples.zip(name, file);
      name = "z.zip";
    }
    return file;
  }

  @Test
  void whatLiesInsideHasALineOfItsOwn() throws IOException {
    byte[] inner = Samples.zip("c.docx", Samples.docx());
    List<ExtractedFile> files = SharedExtractor.extract("a.zip", Samples.zip("b.zip", inner));
    assertThat(files.get(0).source()).isEqualTo("a.zip");
    assertThat(files.get(0).parent()).isNull();
    assertThat(sources(files))
        .containsExactlyInAnyOrder("a.zip", "a.zip!/b.zip", "a.zip!/b.zip!/c.docx");
    assertThat(files.stream().skip(1)).extracting(ExtractedFile::parent).containsOnly("a.zip");
    assertThat(files.get(1).pages().get(0).text()).contains("# Lease");
  }

  @Test
  void anAttachmentHasALineOfItsOwn() {
    List<ExtractedFile> files = SharedExtractor.extract("a.eml", Samples.mail());
    assertThat(files.get(0).pages().get(0).text()).contains("Please see the attachment.");
    assertThat(files)
        .filteredOn(file -> file.source().equals("a.eml!/offer.txt"))
        .singleElement()
        .satisfies(file -> assertThat(file.pages().get(0).text()).isEqualTo("附件正文"));
  }

  @Test
  void gzipHoldsAFile() throws IOException {
    List<ExtractedFile> files = SharedExtractor.extract("a.html.gz", Samples.gzip(Samples.html()));
    assertThat(files).hasSize(2);
    assertThat(files.get(1).source()).startsWith("a.html.gz!/");
    assertThat(files.get(1).pages().get(0).text()).contains("## Refunds");
  }

  @Test
  void namesThatClimbOutAreNamesOnly() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("../../up.txt", bytes("up"));
    entries.put("/etc/root.txt", bytes("root"));
    entries.put("x!/y.txt", bytes("marked"));
    entries.put("line\nbreak.txt", bytes("broken"));
    List<ExtractedFile> files = SharedExtractor.extract("a.zip", Samples.zip(entries));
    assertThat(files).hasSize(5).noneMatch(ExtractedFile::failed);
    assertThat(sources(files)).allMatch(source -> source.split("!/", -1).length <= 2);
    assertThat(sources(files)).noneMatch(source -> source.contains("\n"));
  }

  @Test
  void membersOfOneNameAreToldApart() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a\u0001.txt", bytes("one"));
    entries.put("a\u0002.txt", bytes("two"));
    assertThat(sources(SharedExtractor.extract("a.zip", Samples.zip(entries))))
        .containsExactly("a.zip", "a.zip!/a.txt", "a.zip!/a.txt#2");
  }

  @Test
  void archivesAreFollowedSoDeep() throws IOException {
    int deepest = SharedExtractor.CONF.maxDepth();
    assertThat(SharedExtractor.extract("a.zip", nested(deepest)))
        .hasSize(deepest + 1)
        .noneMatch(ExtractedFile::failed);
    assertThat(SharedExtractor.extract("a.zip", nested(deepest + 1)))
        .extracting(ExtractedFile::reason)
        .contains("Cannot read the file: it holds archives deeper than extract.maxDepth=4");
  }

  @Test
  void aBombEndsAtTheLimitOfBytes() throws IOException {
    byte[] page = bytes("<html><!--" + " ".repeat(3 << 20) + "--><p>x</p></html>");
    byte[] bomb = Samples.zip(Map.of("a.html", page, "b.html", page, "c.html", page));
    assertThat(bomb).hasSizeLessThan(20_000);
    assertThat(SharedExtractor.extract("a.zip", bomb))
        .extracting(ExtractedFile::reason)
        .contains("Cannot read the file: it unpacks to more than extract.maxBytes=4194304");
  }

  @Test
  void aBombEndsAtTheLimitOfEntries() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < 300; i++) {
      entries.put(i + ".txt", bytes("x"));
    }
    List<ExtractedFile> files = SharedExtractor.extract("a.zip", Samples.zip(entries));
    assertThat(files).hasSize(201);
    assertThat(files.get(0).reason())
        .isEqualTo("Cannot read the file: it holds more than extract.maxEntries=200 things");
  }

  @Test
  void aBrokenMemberStopsNothing() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a.pdf", bytes("%PDF-1.7 broken"));
    entries.put("b.txt", bytes("fine"));
    List<ExtractedFile> files = SharedExtractor.extract("a.zip", Samples.zip(entries));
    assertThat(files).extracting(ExtractedFile::status).containsExactly("ok", "failed", "ok");
  }

  @Test
  void aLockedEntryHasALineOfItsOwn() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("open.txt", "The office opens at eight.".getBytes(UTF_8));
    entries.put("锁.txt", "secret".getBytes(UTF_8));
    List<ExtractedFile> files = SharedExtractor.extract("a.zip", locked(Samples.zip(entries), 2));
    assertThat(files)
        .extracting(ExtractedFile::source, ExtractedFile::status)
        .contains(tuple("a.zip!/open.txt", "ok"), tuple("a.zip!/锁.txt", "failed"));
    assertThat(files.get(files.size() - 1).reason())
        .isEqualTo("Cannot read the file: it is encrypted; give it without a password");
  }

  /** The same archive, its n-th entry marked as encrypted in both headers. */
  private static byte[] locked(byte[] zip, int entry) {
    for (int head : new int[] {0x0403, 0x0201}) {
      int seen = 0;
      for (int i = 0; i < zip.length - 10; i++) {
        boolean here = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] + (zip[i + 3] << 8) == head;
        if (here && ++seen == entry) {
          zip[i + (head == 0x0403 ? 6 : 8)] |= 1;
        }
      }
    }
    return zip;
  }
}
