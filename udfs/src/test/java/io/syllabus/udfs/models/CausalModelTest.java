package io.syllabus.udfs.models;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.udfs.lm.Perplexity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A tiny model with a window of 16 tokens, against what transformers gives: {@code causal_lm.py}.
 */
class CausalModelTest {
  private static final String LONG = "How often is the pump of line 1 inspected? ".repeat(3);

  @TempDir private Path folder;

  @BeforeEach
  void unpack() throws IOException {
    Unpacked.into(folder, "causal-lm.zip");
  }

  private CausalModel open() {
    return CausalModel.open(folder.resolve("model"));
  }

  @Test
  void aTextScoresWhatTransformersGivesIt() throws IOException {
    try (CausalModel model = open();
        MappingIterator<JsonNode> golden =
            new ObjectMapper()
                .readerFor(JsonNode.class)
                .readValues(folder.resolve("golden.jsonl").toFile())) {
      for (JsonNode one : golden.readAll()) {
        String text = one.get("text").asText();
        assertThat(model.ids(text)).as(text).containsExactly(longs(one.get("ids")));
        assertThat(model.perplexity(text).orElseThrow().nll())
            .as(text)
            .isCloseTo(one.get("nll").asDouble(), within(1e-3));
      }
    }
  }

  private static long[] longs(JsonNode ids) {
    return StreamSupport.stream(ids.spliterator(), false).mapToLong(JsonNode::asLong).toArray();
  }

  @Test
  void perplexityIsPerTokenAndPerByte() {
    Perplexity text = Perplexity.ofNats(6 * Math.log(2), 3, 12);
    assertThat(text.perToken()).isCloseTo(4, within(1e-9));
    assertThat(text.perByte()).isCloseTo(Math.sqrt(2), within(1e-9));
  }

  @Test
  void anEmptyTextHasNone() {
    try (CausalModel model = open()) {
      assertThat(model.perplexity("")).isEmpty();
      assertThat(model.perplexity("租").orElseThrow().bytes()).isEqualTo(3);
    }
  }

  @Test
  void aTextsPerplexityDoesNotDependOnItsNeighbours() {
    try (CausalModel model = open()) {
      Perplexity alone = model.perplexity(LONG).orElseThrow();
      model.perplexity("另一句话");
      assertThat(List.of("a", LONG, "b").stream().map(model::perplexity).toList().get(1))
          .contains(alone);
    }
  }

  @Test
  void aVeryLongTextIsReadToABound() {
    try (CausalModel model = open()) {
      String bound = "😀".repeat(10_000);
      assertThat(model.perplexity(bound + "and more")).isEqualTo(model.perplexity(bound));
      assertThat(model.perplexity("a" + bound).orElseThrow().bytes()).isEqualTo(1 + 4 * 9_999);
    }
  }

  @Test
  void withoutAStartTokenTheFirstTokenIsNotJudged() throws IOException {
    Files.copy(
        folder.resolve("without-start.json"), folder.resolve("model/model.json"), REPLACE_EXISTING);
    try (CausalModel model = open()) {
      assertThat(model.perplexity("a")).isEmpty();
      assertThat(model.ids("ab")).hasSize(2);
      assertThat(model.perplexity("ab").orElseThrow().tokens()).isEqualTo(1);
    }
  }

  @Test
  void whatScoresOtherwiseThanWhereItWasExportedIsRefused() throws IOException {
    edit(card -> card.replaceAll("\"nll\": [0-9.]+", "\"nll\": 9.9"));
    assertRefused("a sanity text scores 4.1705 nats a token here and 9.9000 where it was exported");
  }

  @Test
  void aModelThatExpectsNothingBetterThanChanceIsRefused() throws IOException {
    edit(card -> card.replace("\"vocabulary\": 512", "\"vocabulary\": 2"));
    assertRefused("it expects no sanity text better than chance (0.69 nats a token); export a");
  }

  @Test
  void aFolderOfSomethingElseIsRefused() throws IOException {
    edit(card -> card.replace("\"causal-lm\"", "\"adapter\""));
    assertRefused("its model.json tells of no causal language model; make it with ./syllabus lm");
    Files.delete(folder.resolve("model/model.json"));
    assertRefused("its model.json tells of no causal language model; make it with ./syllabus lm");
  }

  @Test
  void weightsThatWereChangedAreRefused() throws IOException {
    Files.writeString(folder.resolve("model/model.pt"), "PK");
    assertRefused("model.pt is missing or not what the folder's list of checksums says; copy");
    edit(card -> card.replaceAll("(?s)\"files\": \\[.*?\\]", "\"files\": []"));
    assertRefused("PyTorch cannot open model.pt; make it with ./syllabus lm export");
  }

  private void assertRefused(String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(this::open)
        .withMessageStartingWith(
            "Cannot use the model %s: %s".formatted(folder.resolve("model"), why));
  }

  private void edit(UnaryOperator<String> change) throws IOException {
    Path card = folder.resolve("model/model.json");
    Files.writeString(card, change.apply(Files.readString(card)));
  }
}
