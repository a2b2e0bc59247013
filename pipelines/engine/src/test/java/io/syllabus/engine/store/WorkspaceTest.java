package io.syllabus.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.engine.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  @TempDir Path temp;

  @Test
  void onlyTheOwnerEntersRaw() throws IOException {
    Workspace workspace = Workspace.open(temp.resolve("work"), "one");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(workspace.raw())))
        .isEqualTo("rwx------");
    assertThat(workspace.temp()).startsWithRaw(workspace.raw());
    assertThat(workspace.unfinished("mask")).startsWithRaw(workspace.raw());
  }

  @Test
  void lookingCreatesNothing() {
    Workspace.at(temp.resolve("work"), "one");
    assertThat(temp.resolve("work")).doesNotExist();
  }

  @Test
  void anotherRecipeIsRefused() {
    Workspace.open(temp, "one");
    assertThatThrownBy(() -> Workspace.at(temp, "two"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "Cannot use workspace=%s for recipe 'two': it belongs to recipe 'one'; name another folder"
                .formatted(temp));
    assertThat(Workspace.open(temp, "one").root()).isEqualTo(temp);
  }

  @Test
  void aFileIsNoWorkspace() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");
    assertThatThrownBy(() -> Workspace.open(file, "one"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("Cannot use workspace=" + file);
  }

  @Test
  void handoffsAreNumbered() {
    assertThat(Workspace.at(temp, "one").handoff(12)).isEqualTo(temp.resolve("handoff/v0012"));
  }

  @Test
  void removingTakesWhatIsInside() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("a/b/c"));
    Files.writeString(folder.resolve("file"), "");
    Workspace.remove(temp.resolve("a"));
    Workspace.remove(temp.resolve("a"));
    assertThat(temp.resolve("a")).doesNotExist();
  }
}
