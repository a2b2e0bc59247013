package io.syllabus.udfs.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small random models, against what sentence-transformers gives: {@code local_encoders.py}. */
class LocalSentenceModelTest {
  @TempDir private Path models;

  @BeforeEach
  void unpack() throws IOException {
    Unpacked.into(models, "local-encoders.zip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mean-onnx", "cls-torch", "max-onnx", "last-torch"})
  void aModelGivesWhatSentenceTransformersGives(String name) throws IOException {
    try (InputStream lines = Files.newInputStream(models.resolve("golden.jsonl"));
        SentenceModel model = LocalSentenceModel.open(models.resolve(name))) {
      List<Golden> golden = Golden.read(lines, name);
      assertThat(golden).hasSize(9);
      for (Golden one : golden) {
        assertThat(model.ids(one.text())).as(one.text()).containsExactly(one.ids());
        float[] vector = model.vector(one.text());
        assertThat(one.cosine(vector)).as(one.text()).isGreaterThan(0.9999);
        for (int i = 0; i < vector.length; i++) {
          assertThat((double) vector[i]).as(one.text()).isCloseTo(one.vector()[i], within(1e-4));
        }
      }
    }
  }

  @Test
  void aTextsVectorDoesNotDependOnItsNeighbours() {
    try (SentenceModel model = LocalSentenceModel.open(models.resolve("cls-torch"))) {
      float[] alone = model.vector("Rent is due.");
      model.vector("甲方退款ABC");
      assertThat(model.vector("Rent is due.")).containsExactly(alone);
    }
  }

  @Test
  void olderReleasesNameTheirPoolingByAFlag() throws IOException {
    float[] vector = vector("cls-torch");
    write(
        "cls-torch/1_Pooling/config.json",
        "{\"word_embedding_dimension\": 16, \"pooling_mode_cls_token\": true, \"pooling_mode_mean_tokens\": false}");
    assertThat(vector("cls-torch")).containsExactly(vector);
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    assertRefused("nowhere", "there is no such folder; name one that holds a model");
    Files.delete(models.resolve("cls-torch/tokenizer.json"));
    assertRefused("cls-torch", "it has no tokenizer.json; save its fast tokenizer");
    Files.delete(models.resolve("mean-onnx/model.onnx"));
    assertRefused("mean-onnx", "it has no model.onnx or onnx/model.onnx or model.pt; export it");
    Files.delete(models.resolve("max-onnx/modules.json"));
    Files.delete(models.resolve("max-onnx/1_Pooling/config.json"));
    assertRefused("max-onnx", "it does not say how its tokens are pooled");
  }

  @Test
  void whatIsNotKnownHereIsRefused() throws IOException {
    edit("cls-torch/1_Pooling/config.json", said -> said.replace("\"cls\"", "\"weightedmean\""));
    assertRefused("cls-torch", "its pooling is not known here: [weightedmean]; use a model that");
    edit(
        "last-torch/1_Pooling/config.json",
        said -> said.replace("\"lasttoken\"", "[\"cls\", \"max\"]"));
    assertRefused("last-torch", "its pooling is not known here: [cls, max]; use a model that");
    edit("mean-onnx/modules.json", said -> said.replace(".Normalize\"", ".Dense\""));
    assertRefused("mean-onnx", "its modules.json has a module Dense; use a model of Transformer");
    edit("max-onnx/1_Pooling/config.json", said -> said.replace("16", "32"));
    assertRefused("max-onnx", "its vectors have 16 numbers and its configuration says 32; export");
  }

  @Test
  void filesThatAreNotWhatTheListSaysAreRefused() throws IOException {
    write("cls-torch/SHA256SUMS", "0".repeat(64) + "  model.pt\n");
    assertRefused("cls-torch", "model.pt is missing or not what the folder's list of checksums");
    write("max-onnx/model.json", "{\"files\": [{\"path\": \"gone\", \"sha256\": \"00\"}]}");
    assertRefused("max-onnx", "gone is missing or not what the folder's list of checksums");
  }

  @Test
  void filesThatCannotBeReadAreRefused() throws IOException {
    write("cls-torch/model.pt", "PK");
    assertRefused("cls-torch", "its weights cannot be opened (model.pt); copy them again");
    write("mean-onnx/model.onnx", "?");
    assertRefused("mean-onnx", "its weights cannot be opened (model.onnx); copy them again");
    write("max-onnx/tokenizer.json", "{}");
    assertRefused("max-onnx", "its tokenizer.json is none that can be read; save it");
    write("last-torch/modules.json", "[");
    assertRefused("last-torch", "modules.json is no JSON that can be read; copy");
  }

  private float[] vector(String name) {
    try (SentenceModel model = LocalSentenceModel.open(models.resolve(name))) {
      return model.vector("Rent is due.");
    }
  }

  private void assertRefused(String name, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalSentenceModel.open(models.resolve(name)))
        .withMessageStartingWith(
            "Cannot use the model %s: %s".formatted(models.resolve(name), why));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(models.resolve(name), text);
  }

  private void edit(String name, UnaryOperator<String> change) throws IOException {
    write(name, change.apply(Files.readString(models.resolve(name))));
  }
}
