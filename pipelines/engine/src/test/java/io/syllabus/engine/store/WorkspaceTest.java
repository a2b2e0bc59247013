package io.syllabus.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.engine.UsageException;
import io.syllabus.files.DataFiles;
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
    Workspace workspace = Workspace.open(temp.resolve("work").toString(), "one");
    Path raw = temp.resolve("work/raw");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(raw)))
        .isEqualTo("rwx------");
    assertThat(workspace.temp()).startsWithRaw(raw);
    assertThat(DataFiles.local(workspace.unfinished("mask"))).startsWithRaw(raw);
  }

  @Test
  void lookingCreatesNothing() {
    Workspace.at(temp.resolve("work").toString(), "one");
    assertThat(temp.resolve("work")).doesNotExist();
  }

  @Test
  void anotherRecipeIsRefused() {
    Workspace.open(temp.toString(), "one");
    assertThatThrownBy(() -> Workspace.at(temp.toString(), "two"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "Cannot use workspace=%s for recipe 'two': it belongs to recipe 'one'; name another folder"
                .formatted(temp));
    assertThat(Workspace.open(temp.toString(), "one")).hasToString(temp.toString());
  }

  @Test
  void aFileIsNoWorkspace() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");
    assertThatThrownBy(() -> Workspace.open(file.toString(), "one"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("Cannot use workspace=" + file);
  }

  @Test
  void handoffsAreNumbered() {
    assertThat(DataFiles.local(Workspace.at(temp.toString(), "one").handoff(12)))
        .isEqualTo(temp.resolve("handoff/v0012"));
  }
}
