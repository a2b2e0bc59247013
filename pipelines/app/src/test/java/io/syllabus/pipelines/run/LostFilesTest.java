package io.syllabus.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.syllabus.engine.TestSession;
import io.syllabus.pipelines.SmallRecipe;
import io.syllabus.pipelines.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine does to a workspace is told once, and mended by taking the cause away. */
class LostFilesTest {
  private static final String CHANGED = "dedup.minhash.threshold=0.6";

  @TempDir private Path folder;
  private SmallRecipe recipe;
  private Path judged;

  @BeforeEach
  void build() {
    TestSession.spark();
    recipe = SmallRecipe.in(folder);
    judged = recipe.workspace().resolve("tables/judged");
    assertThat(CommandLineRun.of("run", recipe.file()).code()).isZero();
  }

  @Test
  void aLostOrDamagedFileOfATableIsNamedAndItsReturnMendsTheRun() throws IOException {
    String before = CommandLineRun.of("versions", recipe.file(), "--json").out();
    Path rows = first(judged, ".parquet");
    byte[] saved = Files.readAllBytes(rows);
    Files.delete(rows);
    assertOneMessage(changed(), rows.getFileName() + " is missing; restore it from a backup");
    Files.write(rows, Arrays.copyOf(saved, saved.length / 2));
    assertOneMessage(changed(), rows.getFileName() + " is damaged or cut off; restore it");
    Files.write(rows, saved);

    assertThat(CommandLineRun.of("run", recipe.file()).code()).isZero();
    assertThat(CommandLineRun.of("versions", recipe.file(), "--json").out()).isEqualTo(before);
  }

  @Test
  void aWorkspaceThatMayNotBeWrittenIsRefused() throws IOException {
    assumeFalse("root".equals(System.getProperty("user.name")), "root may write anywhere");
    Path raw = recipe.workspace().resolve("raw");
    Files.setPosixFilePermissions(raw, PosixFilePermissions.fromString("r-xr-x---"));
    Files.setPosixFilePermissions(recipe.workspace(), PosixFilePermissions.fromString("r-xr-x---"));
    CommandLineRun run = changed();
    Files.setPosixFilePermissions(recipe.workspace(), PosixFilePermissions.fromString("rwxr-x---"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("permission denied").doesNotContain("\tat ");
  }

  private CommandLineRun changed() {
    return CommandLineRun.of("run", recipe.file(), "--set", CHANGED);
  }

  private static void assertOneMessage(CommandLineRun run, String words) {
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(words).doesNotContain("\tat ");
    assertThat(run.err().lines()).hasSize(1);
  }

  private static Path first(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().findFirst().get();
    }
  }
}
