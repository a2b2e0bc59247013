package io.syllabus.pipelines.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.pipelines.SmallRecipe;
import io.syllabus.udfs.classify.Alternatives;
import io.syllabus.udfs.classify.LabelSet;
import io.syllabus.udfs.score.NoiseFilter;
import io.syllabus.udfs.text.Resources;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The model of intents in the program is the one of the lines beside it. */
class IntentModelTest {
  private static final int READINGS = 12;

  @Test
  void theModelWasTrainedOnTheLines() throws IOException {
    Path lines = SmallRecipe.home().resolve("conf/intents/lines.jsonl");
    LabelSet set =
        LabelSet.of(
            Alternatives.readings(new LabelFile("text", "label", "").read(lines), READINGS));
    String card = Resources.text(NoiseFilter.class, "intents/card.json");
    assertThat(new ObjectMapper().readTree(card).path("labelsSha256").asText())
        .as("train it anew: conf/README.md, Intents")
        .isEqualTo(set.sha256());
  }
}
