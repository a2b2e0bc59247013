package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.udfs.curate.EvaluationItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationItemsTest {
  @TempDir Path folder;

  private Path file(String lines) throws IOException {
    return Files.writeString(folder.resolve("eval.jsonl"), lines);
  }

  private EvaluationItem only(String line) throws IOException {
    return EvaluationItems.read(file(line)).get("eval.jsonl:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"question\": \"Q?\", \"choices\": [\"x\", \"y\"]}",
        "{\"Question\": \"Q?\", \"A\": \"x\", \"B\": \"y\"}",
        "{\"question\": {\"stem\": \"Q?\"}, \"choices\": {\"text\": [\"x\", \"y\"]}}",
        "{\"题目\": \"Q?\", \"选项\": {\"A\": \"x\", \"B\": \"y\"}}",
        "{\"ctx\": \"Q?\", \"endings\": [\"x\", \"y\"]}"
      })
  void readsQuestionAndChoicesUnderTheirUsualNames(String line) throws IOException {
    assertThat(only(line)).isEqualTo(new EvaluationItem("Q?", List.of("x", "y")));
  }

  @Test
  void namesItemsByFileAndLineAndPassesBlankLines() throws IOException {
    Path file = file("{\"prompt\": \"one\"}\n\n{\"problem\": \"two\"}\n");

    assertThat(EvaluationItems.read(file)).containsOnlyKeys("eval.jsonl:1", "eval.jsonl:3");
  }

  @Test
  void refusesALineThatIsNoJsonWithoutQuotingIt() throws IOException {
    Path file = file("{\"prompt\": \"one\"}\nsecret words");

    assertThatThrownBy(() -> EvaluationItems.read(file))
        .hasMessage(
            "Cannot use curate.eval=eval.jsonl: line 2 is no JSON; give one object per line");
  }

  @Test
  void refusesALineWithoutAQuestion() throws IOException {
    Path file = file("{\"answer\": \"42\"}");

    assertThatThrownBy(() -> EvaluationItems.read(file))
        .hasMessageStartingWith("Cannot use curate.eval=eval.jsonl: line 1 has none of [question,");
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThatThrownBy(() -> EvaluationItems.read(folder.resolve("none.jsonl")))
        .hasMessageStartingWith("Cannot read curate.eval=")
        .hasMessageEndingWith("name files of JSON Lines in UTF-8");
  }
}
