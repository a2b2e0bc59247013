package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.schemas.Instruction;
import io.syllabus.schemas.Reject;
import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.structure.StructureConf;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructureInstructionsTest {
  private static final String PACK =
      Path.of(System.getProperty("syllabus.home"), "conf", "packs", "faq.yaml").toString();
  private static final StructureInstructions STAGE =
      new StructureInstructions(new StructureConf(List.of(PACK), 4, 20, 4, 4000, 0.5));
  private static final String RECORD =
      "Q: How do I report a lost card?\nA: Call our hotline at any time of the day or night.";

  @Test
  void makesAPairOfAQuestionWithItsAnswer() {
    Instruction pair = Ran.of(STAGE, List.of(Rows.unique("u1", Rows.passage("qa", RECORD)))).row();

    assertThat(pair.messages())
        .containsExactly(
            Message.user("How do I report a lost card?"),
            Message.assistant("Call our hotline at any time of the day or night."));
    assertThat(pair.task()).isEqualTo("faq");
    assertThat(pair.rule()).isEqualTo("faq/record");
    assertThat(pair.author()).isEqualTo("rule");
    assertThat(pair.parents()).containsExactly("u1");
  }

  @Test
  void pointsAtWhatTheAnswerRestsOn() {
    Instruction pair = Ran.of(STAGE, List.of(Rows.unique("u1", Rows.passage("qa", RECORD)))).row();

    assertThat(RECORD.substring(pair.evidence().start(), pair.evidence().end()))
        .contains("Call our hotline at any time of the day or night.");
  }

  @Test
  void saysThatNoRuleFits() {
    assertThat(Ran.of(STAGE, List.of(Rows.unique("u1", Rows.passage("event", "boot")))).reject())
        .isEqualTo(Reject.dropped("u1", "noRule", "event"));
  }

  @Test
  void isHashedWithoutThePlaceOfItsPacks() {
    assertThat(STAGE.conf().toString()).doesNotContain("faq.yaml");
    assertThat(STAGE.alsoReads()).extracting(SideInput::name).containsExactly("structure.rules[0]");
  }
}
