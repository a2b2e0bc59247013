package io.syllabus.pipelines.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.engine.store.Workspace;
import io.syllabus.files.DataFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFoldersTest {
  @TempDir Path temp;

  @Test
  void modelsLieInTheWorkspaceOfTheirHandoff() throws IOException {
    Path root = temp.resolve("work");
    Path handoff = DataFiles.local(Workspace.open(root.toString(), "demo").handoff(3));
    assertThat(ModelFolders.workspace(handoff)).contains(root);
    assertThat(ModelFolders.owner(root)).isEqualTo("demo");
    assertThat(ModelFolders.of(handoff, null).adapter())
        .isEqualTo(root.resolve("models/v0003/adapter"));
  }

  @Test
  void modelsOfACopiedHandoffLieBesideIt() {
    Path copy = temp.resolve("copied");
    assertThat(ModelFolders.workspace(copy)).isEmpty();
    assertThat(ModelFolders.of(copy, null).root()).isEqualTo(temp.resolve("copied-models"));
  }

  @Test
  void theFolderNamedIsTaken() {
    assertThat(ModelFolders.of(temp, temp.resolve("here")).evaluation())
        .isEqualTo(temp.resolve("here/evaluation"));
  }
}
