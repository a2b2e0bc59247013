package io.syllabus.udfs.classify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.syllabus.udfs.text.FileProblem;
import io.syllabus.udfs.text.Resources;
import io.syllabus.udfs.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of a classifier: the model, its card with the checksum, the report of its training. */
final class ClassifierFolder {
  private static final String MODEL = "model.json";
  private static final String CARD = "card.json";

  private ClassifierFolder() {}

  static List<NamedFile> files(
      ClassifierFile model, LabelSet set, Training.Settings settings, TrainingReport report) {
    byte[] bytes = model.bytes();
    Evaluation validation = report.validation();
    ClassifierCard card =
        new ClassifierCard(
            report.labels(),
            settings.positive(),
            set.sha256(),
            settings.features(),
            settings.folds(),
            settings.cost(),
            validation.accuracy(),
            validation.figures(),
            validation.confusion(),
            report.lengthAuc(),
            report.shuffledAuc(),
            Sha256.of(bytes));
    return List.of(
        new NamedFile(MODEL, bytes),
        new NamedFile(CARD, pretty(card)),
        new NamedFile("report.json", pretty(report)),
        new NamedFile("report.txt", report.text().getBytes(UTF_8)));
  }

  private static byte[] pretty(Object value) {
    try {
      return (ClassifierFile.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n")
          .getBytes(UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write a card: " + e.getOriginalMessage(), e);
    }
  }

  static ClassifierFile read(Path folder) {
    try {
      return checked(bytes(folder, CARD), bytes(folder, MODEL));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Cannot read classifier %s: %s; name a folder that syllabus classifier train wrote, as it wrote it"
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private static byte[] bytes(Path folder, String name) {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw new IllegalArgumentException("%s: %s".formatted(name, FileProblem.of(e)), e);
    }
  }

  static ClassifierFile beside(Class<?> owner, String name) {
    return checked(
        Resources.text(owner, name + "/" + CARD).getBytes(UTF_8),
        Resources.text(owner, name + "/" + MODEL).getBytes(UTF_8));
  }

  private static ClassifierFile checked(byte[] card, byte[] model) {
    String named = checksum(card);
    if (!named.equals(Sha256.of(model))) {
      throw new IllegalArgumentException(
          "%s is not the file whose checksum %s names".formatted(MODEL, CARD));
    }
    return ClassifierFile.of(model);
  }

  private static String checksum(byte[] card) {
    try {
      JsonNode tree = ClassifierFile.JSON.readTree(card);
      return tree.path("modelSha256").asText();
    } catch (IOException e) {
      throw new IllegalArgumentException(CARD + " is no JSON", e);
    }
  }
}
