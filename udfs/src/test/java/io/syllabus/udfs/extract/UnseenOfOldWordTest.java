package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.syllabus.udfs.extract.OfficeParts.Read;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.junit.jupiter.api.Test;

class UnseenOfOldWordTest {

  private static final int WHITE = 8; // of the colours by number

  /** No library here writes a document of Word 97 from nothing. */
  private static byte[] word(String name) throws IOException {
    Path file =
        Path.of(System.getProperty("syllabus.home", ".."))
            .resolve("../shared/corpora/docs_office/tika/tika-parser-microsoft-module")
            .resolve("src/test/resources/test-documents")
            .resolve(name);
    assumeTrue(Files.isRegularFile(file), "documents of Word 97 need ../shared/corpora");
    return Files.readAllBytes(file);
  }

  @Test
  void hiddenTextDeletionsAndRemarksOfWordLeave() throws Exception {
    Read read = OfficeParts.read(word("testWORD_features.doc"));
    assertThat(read.text()).startsWith("Lorem ipsum").doesNotContain("hidden", "comment", "\uFFFD");
    assertThat(read.unseen()).containsOnlyKeys("comment", "deleted", "hidden");
  }

  /** What leaves with a look of the first run, and is hidden. */
  private static Integer hidden(Consumer<CharacterRun> look) throws Exception {
    HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(word("testComment.doc")));
    look.accept(document.getRange().getCharacterRun(0));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    return OfficeParts.read(out.toByteArray()).unseen().get("hidden");
  }

  @Test
  void vanishedWhiteAndTinyRunsOfWordLeave() throws Exception {
    assertThat(hidden(run -> {})).isNull();
    assertThat(hidden(run -> run.setVanished(true))).isPositive();
    assertThat(hidden(run -> run.setColor(WHITE))).isPositive();
    assertThat(hidden(run -> run.setFontSize(2))).isPositive();
  }

  @Test
  void whiteRunsOfWordThatAreMarkedOrOutlinedStay() throws Exception {
    Consumer<CharacterRun> white = run -> run.setColor(WHITE);
    assertThat(hidden(white.andThen(run -> run.setHighlighted((byte) 1)))).isNull();
    assertThat(hidden(white.andThen(run -> run.setOutline(true)))).isNull();
  }

  @Test
  void damagedDocumentsOfWordEndInAnAnswerOrATellingError() throws Exception {
    byte[] sample = word("testWORD_features.doc");
    Random random = new Random(6);
    for (int i = 0; i < 60; i++) {
      byte[] broken =
          Arrays.copyOf(sample, sample.length - (i % 3) * random.nextInt(sample.length / 3));
      for (int n = 0; n < 8; n++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      OfficeParts.readOrFail(broken);
    }
  }
}
