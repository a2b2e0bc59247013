package io.syllabus.pipelines.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.engine.StageException;
import io.syllabus.engine.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made with a stand-in for Python, which notes what it was asked to do. */
class TrainerEnvironmentTest {
  @TempDir Path temp;
  private Path home;
  private Path notes;

  @BeforeEach
  void lay() throws IOException {
    home = Files.createDirectories(temp.resolve("trainer"));
    notes = temp.resolve("notes");
    Files.writeString(home.resolve("requirements.lock"), "torch==1\n");
  }

  private String python(int pip) throws IOException {
    String script =
        """
        #!/bin/sh
        [ "$1" = -c ] && exit 0
        echo "$*" >> %1$s
        if [ "$2" = venv ]; then mkdir -p "$3/bin" && cp %2$s "$3/bin/python"; exit; fi
        exit %3$d
        """;
    Path command = temp.resolve("python" + pip);
    Files.writeString(command, script.formatted(notes, command, pip));
    Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
    return command.toString();
  }

  private TrainerEnvironment with(String... interpreters) {
    return new TrainerEnvironment(home, temp.resolve("cache"), List.of(interpreters));
  }

  @Test
  void itIsMadeOnceFromTheLockFile() throws IOException {
    Path python = with(python(0)).python();
    assertThat(python).exists();
    assertThat(with(python(0)).python()).isEqualTo(python);
    assertThat(Files.readAllLines(notes))
        .hasSize(2)
        .last()
        .asString()
        .endsWith("install --no-deps -r " + home.resolve("requirements.lock"));
  }

  @Test
  void anotherLockFileIsAnotherEnvironment() throws IOException {
    Path first = with(python(0)).python();
    Files.writeString(home.resolve("requirements.lock"), "torch==2\n");
    assertThat(with(python(0)).python()).isNotEqualTo(first).exists();
  }

  @Test
  void whatWasLeftHalfMadeIsMadeAnew() throws IOException {
    String failing = python(3);
    assertThatThrownBy(() -> with(failing).python())
        .isInstanceOf(StageException.class)
        .hasMessageStartingWith("Cannot make the trainer's environment in ")
        .hasMessageEndingWith("pip failed, see above; mend what it says and start again");
    assertThat(with(python(0)).python()).exists();
    assertThat(Files.readAllLines(notes)).hasSize(4);
  }

  @Test
  void withoutASuitablePythonTheCommandThatInstallsItIsNamed() {
    assertThatThrownBy(() -> with("/nowhere/python3", "/nowhere/python3.12").python())
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "Cannot make the trainer's environment: none of /nowhere/python3, /nowhere/python3.12 is Python 3.11 or later with venv; on Debian: apt-get install python3 python3-venv");
  }

  @Test
  void theFirstSuitablePythonIsTaken() throws IOException {
    assertThat(Python.among(List.of("/nowhere/python3", python(0), "/nowhere/python4")))
        .isEqualTo(python(0));
  }
}
