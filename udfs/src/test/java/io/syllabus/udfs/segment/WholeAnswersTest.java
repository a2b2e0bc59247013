package io.syllabus.udfs.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeAnswersTest {
  @ParameterizedTest
  @ValueSource(strings = {"No.", "3", "是", "无需", "Ja"})
  void anAnswerBelowAQuestionMayBeShort(String answer) {
    String text = "# Harbour\n\n## Is there a crane?\n\n%s\n".formatted(answer);

    assertThat(Fixtures.segment(text).pieces()).extracting(Piece::text).containsExactly(answer);
  }

  @Test
  void theSameBelowALabelSaysTooLittle() {
    assertThat(Fixtures.segment("# Harbour\n\n## Crane\n\n3\n").leftOut())
        .extracting(LeftOut::reason)
        .contains(LeftOut.TOO_SHORT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"faq", "feedback"})
  void aQuestionStaysWithAllOfItsAnswer(String kind) {
    String text = "Q: How?\nA: " + "Turn the wheel once more. ".repeat(60) + "Stop.";
    Segmentation cut =
        new Segmenter(Fixtures.CONF).segment(kind, "text/csv", List.of(Page.of(1, text)));

    assertThat(cut.pieces()).singleElement().satisfies(p -> assertThat(p.text()).endsWith("Stop."));
  }
}
