package io.syllabus.udfs.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {

  private static final int MUTATIONS = 200;

  @TempDir Path temp;

  @Test
  void anEmptyFileIsReadAndHasNoPages() {
    ExtractedFile file = SharedExtractor.first("a.txt", new byte[0]);
    assertThat(file.status()).isEqualTo(ExtractedFile.OK);
    assertThat(file.pages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.docx", "a.pdf", "a.xlsx", "a.doc"})
  void anEmptyFileOfAFormatFailsWithThatReason(String name) {
    assertThat(SharedExtractor.first(name, new byte[0]).reason())
        .isEqualTo("Cannot read the file: it is empty (0 bytes)");
  }

  @Test
  void aDamagedFileFailsWithWhatToDo() {
    byte[] pdf = "%PDF-1.7\nbroken".getBytes(UTF_8);
    assertThat(SharedExtractor.first("a.pdf", pdf).reason())
        .startsWith("Cannot read the file: it is damaged, or not what its name says; save it anew");
  }

  @Test
  void unknownBytesFailWithAReason() {
    byte[] bytes = new byte[500];
    new Random(3).nextBytes(bytes);
    bytes[0] = 0;
    ExtractedFile file = SharedExtractor.first("a.bin", bytes);
    assertThat(file.mediaType()).isEqualTo("application/octet-stream");
    assertThat(file.reason())
        .isEqualTo("Cannot read the file: no parser reads application/octet-stream");
  }

  @Test
  void aFileThatIsGoneFailsWithAReason() {
    try (FileExtractor extractor = new FileExtractor(SharedExtractor.CONF, temp)) {
      assertThat(extractor.extract("a.pdf", temp.resolve("a.pdf")))
          .singleElement()
          .extracting(ExtractedFile::reason)
          .isEqualTo("Cannot read the file: there is no such file");
    }
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void moreTextThanAllowedFailsWithAReason() {
    byte[] bytes = "word ".repeat(200_001).getBytes(UTF_8);
    assertThat(SharedExtractor.first("a.txt", bytes).reason())
        .isEqualTo("Cannot read the file: its text exceeds extract.maxCharacters=1000000");
  }

  @Test
  void entitiesOfEntitiesAreNotExpanded() throws IOException {
    String xml =
        "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d"
            + " \"&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]><a>&d;&f;</a>";
    for (ExtractedFile file : SharedExtractor.extract("a.xml", xml.getBytes(UTF_8))) {
      assertThat(file.pages()).noneMatch(page -> page.text().contains("root:"));
    }
  }

  @Test
  void reasonsHoldNoWordOfTheFile() throws IOException {
    byte[] pdf = "%PDF-1.7\n13800138000 broken".getBytes(UTF_8);
    assertThat(SharedExtractor.first("a.pdf", pdf).reason())
        .isNotNull()
        .doesNotContain("13800138000");
  }

  @Test
  void mutationsNeverThrowAndAlwaysHaveAStatus() throws IOException {
    for (Map.Entry<String, byte[]> sample : Samples.all().entrySet()) {
      Random random = new Random(sample.getKey().hashCode());
      for (int i = 0; i < MUTATIONS; i++) {
        check(sample.getKey(), mutated(sample.getValue(), random));
      }
    }
  }

  private static byte[] mutated(byte[] sample, Random random) {
    byte[] bytes = sample.clone();
    for (int i = random.nextInt(8); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    int from = random.nextInt(bytes.length);
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(bytes, from);
      case 1 -> Arrays.copyOf(bytes, bytes.length + from);
      default -> bytes;
    };
  }

  private static void check(String name, byte[] bytes) {
    List<ExtractedFile> files = SharedExtractor.extract(name, bytes);
    assertThat(files.get(0).source()).isEqualTo(name);
    for (ExtractedFile file : files) {
      assertThat(file.status()).isIn(ExtractedFile.OK, ExtractedFile.FAILED);
      assertThat(file.failed()).isEqualTo(file.reason() != null);
      assertThat(file.mediaType()).isNotBlank();
      file.pages().forEach(HostileFilesTest::checkFurniture);
    }
  }

  private static void checkFurniture(Page page) {
    int length = page.text().codePointCount(0, page.text().length());
    assertThat(page.furniture()).allMatch(span -> span.end() <= length && span.length() > 0);
  }
}
