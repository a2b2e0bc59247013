package io.syllabus.udfs.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The encoders against Python's, on two hundred texts: {@code built_in_encoders.py}. */
class BuiltInSentenceModelsTest {
  @Test
  void theWesternEncoderIsThatOfPython() throws IOException {
    assertLikePython(BuiltInSentenceModels::western, "all-minilm-l6-v2");
  }

  @Test
  void theChineseEncoderIsThatOfPython() throws IOException {
    assertLikePython(BuiltInSentenceModels::chinese, "bge-small-zh-v1.5");
  }

  private static void assertLikePython(Supplier<SentenceModel> opening, String name)
      throws IOException {
    List<Golden> golden = golden(name);
    assertThat(golden).hasSize(200);
    try (SentenceModel model = opening.get()) {
      for (Golden one : golden) {
        assertThat(model.ids(one.text())).as(one.text()).containsExactly(one.ids());
        assertThat(one.cosine(model.vector(one.text()))).as(one.text()).isGreaterThan(0.9999);
      }
    }
  }

  private static List<Golden> golden(String name) throws IOException {
    try (InputStream packed =
            BuiltInSentenceModelsTest.class.getResourceAsStream("built-in-encoders.jsonl.gz");
        InputStream lines = new GZIPInputStream(packed)) {
      return Golden.read(lines, name);
    }
  }

  @Test
  void aChineseTextIsReadWithItsLatinWords() {
    try (SentenceModel model = BuiltInSentenceModels.chinese()) {
      assertThat(model.ids("在Windows上")).isEqualTo(model.ids("在windows上"));
      assertThat(model.ids("在Windows上")).isNotEqualTo(model.ids("在Linux上")).doesNotContain(100);
    }
  }

  @Test
  void aLongTextIsReadBeyondItsFirstWindow() {
    try (SentenceModel model = BuiltInSentenceModels.western()) {
      String rent = "The rent is due. ".repeat(60);
      assertThat(model.vector(rent + "A cat sleeps.")).isEqualTo(model.vector(rent + "Dogs bark."));
      assertThat(model.embed(rent + "A cat sleeps."))
          .isNotEqualTo(model.embed(rent + "Dogs bark."));
    }
  }

  @Test
  void aTextOfOneWindowHasTheVectorOfTheModelsOwnPrograms() {
    try (SentenceModel model = BuiltInSentenceModels.western()) {
      float[] whole = model.embed("The rent is due in May.");
      float[] own = model.vector("The rent is due in May.");
      for (int i = 0; i < own.length; i++) {
        assertThat(whole[i]).isCloseTo(own[i], within(1e-6f));
      }
    }
  }
}
