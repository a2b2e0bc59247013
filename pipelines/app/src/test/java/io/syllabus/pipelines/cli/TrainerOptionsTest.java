package io.syllabus.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.engine.UsageException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainerOptionsTest {
  @TempDir Path temp;

  private static TrainerOptions parsed(Object... words) {
    TrainerOptions options = new TrainerOptions();
    String[] arguments = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      arguments[i] = words[i].toString();
    }
    new CommandLine(options).parseArgs(arguments);
    return options;
  }

  @Test
  void aSettingGoesToTheProgramThatItNames() {
    TrainerOptions options =
        parsed(
            temp, "--set", "epochs=2", "--set", "evaluate.questions=50", "--set", "train.rank=8");
    assertThat(options.settings("train", "train")).containsExactly("epochs=2", "rank=8");
    assertThat(options.settings("evaluate", "train")).containsExactly("questions=50");
    assertThat(options.settings("merge", "train")).isEmpty();
  }

  @Test
  void aValueMayHoldAnEqualsSign() {
    assertThat(parsed(temp, "--set", "template=a=b.jinja").settings("train", "train"))
        .containsExactly("template=a=b.jinja");
  }

  @Test
  void aHandoffThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> parsed(temp.resolve("none")).handoff())
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "Cannot use the hand-off %s: there is no such folder; ./syllabus run ends with its path",
            temp.resolve("none"));
  }

  @Test
  void aHandoffOutsideOfAWorkspaceHasNoTable() {
    assertThat(parsed(temp).hasWorkspace()).isFalse();
    CommandLineRun run = CommandLineRun.of("promote", temp);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "Cannot promote: the hand-off lies in no workspace; name its recipe with --recipe\n");
  }
}
