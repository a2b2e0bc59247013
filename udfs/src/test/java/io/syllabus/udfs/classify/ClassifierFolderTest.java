package io.syllabus.udfs.classify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.udfs.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifierFolderTest {
  @TempDir Path folder;
  private Training.Trained trained;

  @BeforeEach
  void write() throws IOException {
    trained = TrainingTest.train(Letters.of(2, 40), "trade1");
    for (NamedFile file : trained.files()) {
      Files.write(folder.resolve(file.name()), file.bytes());
    }
  }

  @Test
  void readsWhatWasWritten() {
    TextClassifier read = TextClassifier.read(folder);
    for (LabelledExample row : Letters.of(2, 10)) {
      assertThat(read.of(row.text(), null, "en"))
          .isEqualTo(trained.classifier().of(row.text(), null, "en"));
    }
    assertThat(read.positive()).isEqualTo("trade1");
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(folder.resolve("card.json"));
    refused("card.json: there is no such file");
  }

  @Test
  void anotherModelThanTheCardsIsRefused() throws IOException {
    Files.writeString(folder.resolve("model.json"), "{}");
    refused("model.json is not the file whose checksum card.json names");
    Files.writeString(folder.resolve("card.json"), "no card");
    refused("card.json is no JSON");
  }

  @Test
  void weightsOfOtherFeaturesAreRefused() throws IOException {
    model(Files.readString(folder.resolve("model.json")).replace("\"bits\":12", "\"bits\":13"));
    refused("it lacks a part, or its weights are not those of its features");
  }

  @Test
  void anotherFormatIsRefused() throws IOException {
    model(Files.readString(folder.resolve("model.json")).replace("\"format\":1", "\"format\":2"));
    refused("it has format 2, and this program reads 1");
  }

  /** Whatever stands there, with a checksum that fits: refused with the words of this class. */
  @Test
  void brokenModelsAreRefused() throws IOException {
    String whole = Files.readString(folder.resolve("model.json"));
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      StringBuilder broken = new StringBuilder(whole);
      int at = random.nextInt(i % 2 == 0 ? 300 : whole.length());
      switch (i % 3) {
        case 0 -> broken.setLength(at);
        case 1 -> broken.setCharAt(at, (char) (32 + random.nextInt(90)));
        default -> broken.delete(at, Math.min(whole.length(), at + 1 + random.nextInt(20)));
      }
      model(broken.toString());
      try {
        TextClassifier.read(folder).of("the pump", null, "en");
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageStartingWith("Cannot read classifier " + folder);
      }
    }
  }

  private void model(String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    Files.write(folder.resolve("model.json"), bytes);
    Files.writeString(
        folder.resolve("card.json"), "{\"modelSha256\": \"" + Sha256.of(bytes) + "\"}");
  }

  private void refused(String problem) {
    assertThatThrownBy(() -> TextClassifier.read(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot read classifier %s: %s; name a folder that syllabus classifier train wrote, as it wrote it"
                .formatted(folder, problem));
  }
}
