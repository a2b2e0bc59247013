package io.syllabus.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.engine.CodeHash;
import io.syllabus.engine.CodeResources;
import io.syllabus.jobs.MaskPii;
import io.syllabus.jobs.RenderChat;
import io.syllabus.pipelines.cli.RunCommand;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeHashTest {
  private static final String PLACE = "io/syllabus/pipelines/run/";

  @TempDir Path temp;

  /** Names {@link Rule}, which nests another. */
  static final class Start {
    Object rule() {
      return new Rule();
    }
  }

  static class Rule {
    static class Nested {}

    Object nested() {
      return new Nested();
    }
  }

  static class Stranger {}

  @Test
  void nestedClassesOfReachableClassesBelongToIt() {
    assertThat(CodeHash.reachable(Start.class))
        .containsKeys(
            PLACE + "CodeHashTest$Start",
            PLACE + "CodeHashTest$Rule",
            PLACE + "CodeHashTest$Rule$Nested");
  }

  @Test
  void onlyTheProjectsOwnClassesCount() {
    assertThat(CodeHash.reachable(Start.class).keySet()).allMatch(n -> n.startsWith("io/syllabus"));
  }

  @Test
  void aStageReachesItsPureFunctionsAndNotTheCommandLine() {
    assertThat(CodeHash.reachable(MaskPii.class))
        .containsKey("io/syllabus/udfs/mask/PiiMasker")
        .doesNotContainKey(RunCommand.class.getName().replace('.', '/'));
  }

  @Test
  void wordListsAndTemplatesBelongToTheirPackages() {
    assertThat(beside(MaskPii.class))
        .isNotEmpty()
        .allMatch(name -> name.startsWith("io/syllabus/udfs/mask/"));
    assertThat(beside(RenderChat.class)).contains("io/syllabus/udfs/chat/templates/chatml.jinja");
  }

  private static Set<String> beside(Class<?> start) {
    return CodeResources.beside(CodeHash.reachable(start), start.getClassLoader()).keySet();
  }

  @Test
  void theHashIsTheSameEveryTime() {
    assertThat(CodeHash.of(Start.class)).hasSize(64).isEqualTo(CodeHash.of(Start.class));
  }

  @Test
  void aChangedReachableClassChangesIt() throws Exception {
    String before = hash(copied("before", ""));
    assertThat(hash(copied("same", ""))).isEqualTo(before);
    assertThat(hash(copied("after", "CodeHashTest$Rule$Nested"))).isNotEqualTo(before);
  }

  @Test
  void aMissingClassIsNamed() throws Exception {
    Path folder = copied("gone", "");
    Files.delete(folder.resolve(PLACE + "CodeHashTest$Rule.class"));
    assertThatThrownBy(() -> hash(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Cannot hash the code: class " + PLACE + "CodeHashTest$Rule");
  }

  private static String hash(Path folder) throws Exception {
    URL[] place = {folder.toUri().toURL()};
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader loader = new URLClassLoader(place, platform)) {
      return CodeHash.of(loader.loadClass(Start.class.getName()));
    }
  }

  /** The class files of the start and what it reaches, one of them with another constant. */
  private Path copied(String name, String spoiled) throws IOException {
    Path folder = temp.resolve(name);
    for (String own : CodeHash.reachable(Start.class).keySet()) {
      Path file = folder.resolve(own + ".class");
      Files.createDirectories(file.getParent());
      try (InputStream in = Start.class.getClassLoader().getResourceAsStream(own + ".class")) {
        byte[] bytes = in.readAllBytes();
        bytes[7] -= own.equals(PLACE + spoiled) ? (byte) 1 : 0; // the class file's major version
        Files.write(file, bytes);
      }
    }
    return folder;
  }
}
