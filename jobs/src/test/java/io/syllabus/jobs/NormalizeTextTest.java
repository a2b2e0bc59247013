package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.schemas.Normalized;
import io.syllabus.schemas.Reject;
import io.syllabus.udfs.normalize.NormalizeConf;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormalizeTextTest {
  private static final NormalizeText STAGE =
      new NormalizeText(
          new NormalizeConf("keep", "ascii", "simplified", "half", "consistent", "join"));

  @Test
  void bringsTextsIntoOneFormOfWriting() {
    Normalized row = Ran.of(STAGE, List.of(Rows.masked("m1", "第１２條：違約金為5％。"))).row();

    assertThat(row.passage().text()).isEqualTo("第12条：违约金为5%。");
    assertThat(row.edits()).isNotEmpty();
  }

  @Test
  void leavesATextInThatFormAlone() {
    Normalized row = Ran.of(STAGE, List.of(Rows.masked("m1", "Pay the rent in May."))).row();

    assertThat(row.passage()).isEqualTo(Rows.passage("clause", "Pay the rent in May."));
    assertThat(row.edits()).isEmpty();
    assertThat(row.parents()).containsExactly("m1");
  }

  @Test
  void dropsWhatWasNothingButForm() {
    assertThat(Ran.of(STAGE, List.of(Rows.masked("m1", "\u200b\u200b \ufeff"))).reject())
        .isEqualTo(Reject.dropped("m1", "empty", "nothing but form was left"));
  }
}
