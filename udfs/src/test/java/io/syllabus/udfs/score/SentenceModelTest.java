package io.syllabus.udfs.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * The encoders against Python's: {@code encoders.jsonl} holds texts with their token ids and some
 * components of their pooled vector, as {@code tokenizers} (BERT, lower case) and {@code
 * onnxruntime} give them for the same files.
 */
class SentenceModelTest {
  private static final double ROUNDING = 1e-3; // components are about 1; kernels differ by CPU

  @Test
  void theWesternEncoderIsThatOfPython() throws IOException {
    try (SentenceModel model = new SentenceModel("all-minilm-l6-v2", tokens -> tokens)) {
      assertLikePython(model, "all-minilm-l6-v2");
    }
  }

  @Test
  void theChineseEncoderIsThatOfPython() throws IOException {
    try (SentenceModel model =
        new SentenceModel("bge-small-zh-v1.5", tokens -> new float[][] {tokens[0]})) {
      assertLikePython(model, "bge-small-zh-v1.5");
    }
  }

  @Test
  void aChineseTextIsReadWithItsLatinWords() {
    try (SentenceModel model =
        new SentenceModel("bge-small-zh-v1.5", tokens -> new float[][] {tokens[0]})) {
      assertThat(model.ids("在Windows上")).isEqualTo(model.ids("在windows上"));
      assertThat(model.ids("在Windows上")).isNotEqualTo(model.ids("在Linux上")).doesNotContain(100);
    }
  }

  private static void assertLikePython(SentenceModel model, String name) throws IOException {
    List<JsonNode> golden = golden(name);
    assertThat(golden).hasSize(20);
    for (JsonNode one : golden) {
      String text = one.get("text").asText();
      assertThat(model.ids(text)).as(text).containsExactly(longs(one.get("ids")));
      float[] vector = model.vector(text);
      one.get("vector")
          .fields()
          .forEachRemaining(
              at ->
                  assertThat((double) vector[Integer.parseInt(at.getKey())])
                      .as("%s [%s]", text, at.getKey())
                      .isCloseTo(at.getValue().asDouble(), within(ROUNDING)));
    }
  }

  private static List<JsonNode> golden(String model) throws IOException {
    List<JsonNode> golden = new ArrayList<>();
    try (InputStream in = SentenceModelTest.class.getResourceAsStream("encoders.jsonl")) {
      new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(in).readAll(golden);
    }
    golden.removeIf(one -> !one.get("model").asText().equals(model));
    return golden;
  }

  private static long[] longs(JsonNode ids) {
    return StreamSupport.stream(ids.spliterator(), false)
        .flatMapToLong(id -> LongStream.of(id.asLong()))
        .toArray();
  }
}
