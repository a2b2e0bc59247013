package io.syllabus.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.engine.TestSession;
import io.syllabus.pipelines.SmallRecipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanCommandTest {
  @TempDir private Path folder;
  private SmallRecipe recipe;

  @BeforeEach
  void buildTwoVersions() {
    TestSession.spark();
    recipe = SmallRecipe.in(folder);
    run();
    recipe.addEntry();
    run();
  }

  @Test
  void whatOldVersionsAloneNeedIsRemoved() throws IOException {
    long before = parquetBytes();
    String newest = versions();

    CommandLineRun dry = clean("--dry-run");
    assertThat(dry.out()).contains("[2] stay, [1] go", "Nothing was removed");
    assertThat(parquetBytes()).isEqualTo(before);

    assertThat(clean().out()).containsPattern("freed +[1-9][0-9,]* bytes of tables");
    assertThat(parquetBytes()).isLessThan(before);
    assertThat(recipe.workspace().resolve("handoff/v0001")).doesNotExist();
    assertThat(recipe.workspace().resolve("handoff/v0002/manifest.json")).exists();
    assertThat(clean().out()).containsPattern("freed +0 bytes");

    assertThat(versions()).as("what the versions were is still known").isEqualTo(newest);
    CommandLineRun old = CommandLineRun.of("handoff", recipe.file(), "--version", "1");
    assertThat(old.code()).isEqualTo(2);
    assertThat(old.err()).contains("version 1: its rows were removed by ./syllabus clean");

    assertThat(run().out()).contains("stage=mask").containsPattern("done=0 reused=[1-9]");
  }

  private CommandLineRun run() {
    CommandLineRun run = CommandLineRun.of("run", recipe.file());
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  private CommandLineRun clean(String... more) {
    String[] keep = {"--keep", "1"};
    Object[] words =
        Stream.of(Stream.of("clean", recipe.file()), Stream.of(keep), Stream.of(more))
            .flatMap(word -> word)
            .toArray();
    CommandLineRun run = CommandLineRun.of(words);
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  private String versions() {
    return CommandLineRun.of("versions", recipe.file(), "--json").out();
  }

  private long parquetBytes() throws IOException {
    try (Stream<Path> files = Files.walk(recipe.workspace())) {
      return files
          .filter(file -> file.toString().endsWith(".parquet"))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }
}
