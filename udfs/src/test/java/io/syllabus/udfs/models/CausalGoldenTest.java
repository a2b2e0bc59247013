package io.syllabus.udfs.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.udfs.lm.Perplexity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A Llama of 260,000 parameters against the figures of a reference in numpy. To run it, from the
 * project's root in the trainer's environment: {@code python
 * training-handoff/trainer/checks/llama2c.py ../shared/corpora/tinylm/stories260K.bin
 * ../shared/corpora/tinylm/tok512.bin target/stories260K}, then {@code ./syllabus lm export
 * target/stories260K}.
 */
class CausalGoldenTest {
  private static final Path HOME = Path.of(System.getProperty("syllabus.home", ".."));

  @Test
  void aRealModelScoresWhatItsReferenceSays() throws IOException {
    Path golden = HOME.resolve("../shared/corpora/tinylm/golden_nll.json");
    Path exported = HOME.resolve("target/stories260K-lm");
    assumeTrue(Files.isRegularFile(golden), "the golden figures need ../shared/corpora");
    assumeTrue(Files.isDirectory(exported), "the model is made by checks/llama2c.py and lm export");
    try (CausalModel model = CausalModel.open(exported)) {
      for (JsonNode one : new ObjectMapper().readTree(golden.toFile()).get("cases")) {
        String text = one.get("text").asText();
        Perplexity found = model.perplexity(text).orElseThrow();
        assertThat(found.nll() / found.tokens())
            .as(text)
            .isCloseTo(one.get("mean_nll").asDouble(), within(1e-3));
        assertThat(Math.log(found.perByte()))
            .as(text)
            .isCloseTo(one.get("nll_per_byte").asDouble(), within(1e-3));
      }
    }
  }
}
