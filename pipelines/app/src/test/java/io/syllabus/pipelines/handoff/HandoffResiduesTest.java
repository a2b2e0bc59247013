package io.syllabus.pipelines.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.engine.TestSession;
import io.syllabus.files.DataFiles;
import io.syllabus.quality.Whereabouts;
import io.syllabus.schemas.QualityEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoffResiduesTest {
  private static final String CLEAN = "{\"id\":\"a\",\"text\":\"The rent is due in May.\"}\n";
  private static final String CARD =
      "{\"id\":\"b\",\"text\":\"Pay by card 4111 1111 1111 1111.\"}\n";

  @TempDir Path temp;

  private QualityEntry scan(String... lines) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("v [1]"));
    Path text = Files.writeString(folder.resolve("train.jsonl"), String.join("", lines));
    Path tokens = Files.writeString(folder.resolve("train.parquet"), CARD);
    return new HandoffResidues(TestSession.spark(), Whereabouts.UNKNOWN)
        .scan(List.of(DataFiles.path(text), DataFiles.path(tokens)), "run");
  }

  @Test
  void whatHoldsNothingPasses() throws IOException {
    assertThat(scan(CLEAN).status()).isEqualTo(QualityEntry.PASSED);
    assertThat(scan(CLEAN).actual()).isEqualTo("0");
  }

  @Test
  void whatIsLeftIsToldByTypeRuleAndFileAndNeverByItsValue() throws IOException {
    QualityEntry found = scan(CLEAN, CARD);

    assertThat(found.status()).isEqualTo(QualityEntry.FAILED);
    assertThat(found.actual())
        .startsWith("1: CREDIT_CARD by rule ")
        .endsWith(", train.jsonl")
        .doesNotContain("4111");
  }

  @Test
  void allAreCountedAndTheFirstAreNamed() throws IOException {
    assertThat(scan(CARD.repeat(9)).actual()).startsWith("9: ").contains("; ");
  }
}
