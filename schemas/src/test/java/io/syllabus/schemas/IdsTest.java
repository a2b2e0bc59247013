package io.syllabus.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdsTest {
  @Test
  void areTheFirstHalfOfTheHashOfTheEndedParts() {
    byte[] ended = "a\u001fb\u001f".getBytes(StandardCharsets.UTF_8);

    assertThat(Ids.of("a", "b")).isEqualTo(Ids.sha256(ended).substring(0, 32));
  }

  @Test
  void hashAsTheStandardSays() {
    assertThat(Ids.sha256("abc".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void hashAFileAsItsBytes(@TempDir Path temp) throws IOException {
    byte[] bytes = "银行".repeat(50_000).getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(temp.resolve("file"), bytes);

    assertThat(Ids.sha256(file)).isEqualTo(Ids.sha256(bytes));
  }

  @Test
  void areTheSameForTheSameParts() {
    assertThat(Ids.of("segment", "合同")).isEqualTo(Ids.of("segment", "合同")).hasSize(32);
  }

  @Test
  void tellPartsApartThatReadTheSameTogether() {
    assertThat(Ids.of("ab", "c")).isNotEqualTo(Ids.of("a", "bc"));
    assertThat(Ids.of("a")).isNotEqualTo(Ids.of("a", ""));
  }

  @Test
  void giveAFreshDigestEachTime() {
    Ids.sha256().update((byte) 1);

    assertThat(Ids.sha256(new byte[0])).startsWith("e3b0c44298fc1c14");
  }
}
