package io.syllabus.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifierCommandTest {
  @TempDir Path folder;

  @Test
  void trainsAndTests() throws IOException {
    Path model = folder.resolve("models/rent");
    CommandLineRun train =
        CommandLineRun.of(
            "classifier",
            "train",
            labels(60),
            "--positive",
            "rent",
            "--bits",
            "10",
            "--out",
            model);
    assertThat(train.code()).as(train.err()).isZero();
    assertThat(train.out()).contains("60 texts", "5-fold cross-validation", "by length alone");
    assertThat(model)
        .isDirectoryContaining("glob:**/model.json")
        .isDirectoryContaining("glob:**/card.json");
    CommandLineRun test = CommandLineRun.of("classifier", "test", model, labels(20));
    assertThat(test.code()).as(test.err()).isZero();
    assertThat(test.out()).contains("accuracy 1.000");
  }

  @Test
  void tooLittleIsRefusedAndNothingIsWritten() throws IOException {
    Path model = folder.resolve("model");
    refused(
        "different texts are too few", "train", labels(20), "--positive", "rent", "--out", model);
    refused("say which with --positive", "train", labels(60), "--out", model);
    refused(
        "Cannot use bits=99: must lie between",
        "train",
        labels(60),
        "--bits",
        "99",
        "--out",
        model);
    assertThat(model).doesNotExist();
    assertThat(folder.toFile().list()).containsExactly("labels.csv");
  }

  @Test
  void aFolderThatIsThereIsNotTouched() throws IOException {
    Path model = Files.createDirectory(folder.resolve("model"));
    refused("Cannot write " + model, "train", labels(60), "--positive", "rent", "--out", model);
    refused("card.json: there is no such file", "test", model, labels(20));
  }

  private static void refused(String message, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = "classifier";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    CommandLineRun run = CommandLineRun.of(all);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }

  private Path labels(int rows) throws IOException {
    StringBuilder text = new StringBuilder("text,label\n");
    for (int i = 0; i < rows; i++) {
      text.append(i % 2 == 0 ? "the tenant pays rent in month " : "the pump has a valve of type ")
          .append("x".repeat(i + 1))
          .append(i % 2 == 0 ? ",rent\n" : ",pump\n");
    }
    return Files.writeString(folder.resolve("labels.csv"), text.toString());
  }
}
