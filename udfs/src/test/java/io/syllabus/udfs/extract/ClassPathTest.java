package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {
  private static final String OWN = System.getProperty("java.class.path");

  @TempDir Path folder;

  @Test
  void aClassOfThisJvmNeedsWhatThisJvmWasStartedWith() {
    assertThat(ClassPath.of(ExtractionWorker.class)).isEqualTo(OWN);
  }

  @Test
  void jarsThatCameWithTheClassGoFirst() throws Exception {
    Path jar = Files.createFile(folder.resolve("late jar.jar"));
    URL elsewhere = new URL("http://127.0.0.1/classes/");
    try (URLClassLoader loader = LateJars.loader(OWN, jar.toUri().toURL(), elsewhere)) {
      String path = ClassPath.of(loader.loadClass(ExtractionWorker.class.getName()));
      assertThat(path.startsWith(jar + File.pathSeparator)).as("begins with the late jar").isTrue();
      assertThat(path.endsWith(OWN)).as("ends with what this JVM has").isTrue();
      assertThat(path.split(File.pathSeparator)).noneMatch(entry -> entry.contains("127.0.0.1"));
    }
  }

  /** As on an executor of somebody else's Spark: the JVM began without this project. */
  @Test
  void aWorkerStartsWhereTheJarsCameAfterTheJvm() throws Exception {
    Path file = Files.writeString(folder.resolve("note.txt"), "Delivery takes two weeks.");
    Path jars = Files.writeString(folder.resolve("jars"), OWN);
    Path classes =
        Path.of(LateJars.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Process executor =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes.toString(),
                LateJars.class.getName(),
                jars.toString(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(executor.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(executor.waitFor()).as(said).isZero();
    assertThat(said).contains("Delivery takes two weeks.");
  }
}
