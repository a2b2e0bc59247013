package io.syllabus.pipelines.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.syllabus.pipelines.SmallRecipe;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is fetched at run time, and no name is asked for, not even the machine's own. */
class OfflineTest {
  private static final String ALONE =
      "ip link set lo up && hostname without-an-address && exec \"$@\"";

  @TempDir private Path folder;

  private record Said(int code, String words) {}

  @Test
  void theSmallestRecipeRunsWithLoopbackAloneOnAHostWithoutAName() throws Exception {
    assumeTrue(
        alone(List.of("true")).code() == 0,
        "unshare may not make a network of its own here, or ip or hostname is missing");
    Said run = alone(java("run", readme().toString(), "--set", "workspace=" + folder.resolve("w")));
    assertThat(run.code()).as(run.words()).isZero();
    assertThat(run.words()).contains("hand-off  ").doesNotContain("Exception");
  }

  private Path readme() throws IOException {
    String page = Files.readString(SmallRecipe.home().resolve("README.md"));
    String yaml = page.replaceFirst("(?s).*?\n```yaml\n(.*?\n)```\n.*", "$1");
    return Files.writeString(folder.resolve("mine.yaml"), yaml);
  }

  /** The command line in a JVM as this one is, with the project's own rules of what is logged. */
  private static List<String> java(String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(word -> word.startsWith("--add-opens") || word.startsWith("-Djdk."))
        .forEach(words::add);
    Path conf = SmallRecipe.home().resolve("pipelines/app/src/main/dist/conf");
    words.addAll(
        List.of(
            "-Xmx2g",
            "-Dlog4j2.StatusLogger.level=FATAL",
            "-cp",
            conf.toAbsolutePath() + ":" + System.getProperty("java.class.path"),
            "io.syllabus.pipelines.Syllabus"));
    words.addAll(List.of(arguments));
    return words;
  }

  private Said alone(List<String> command) throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(List.of("unshare", "-r", "-n", "-u", "sh", "-c", ALONE, "alone"));
    words.addAll(command);
    Path log = folder.resolve("said.log");
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder
        .environment()
        .put("SYLLABUS_HOME", SmallRecipe.home().toAbsolutePath().normalize().toString());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1"); // as the launcher has it
    builder.redirectOutput(log.toFile());
    try {
      int code = builder.start().waitFor();
      return new Said(code, Files.readString(log, UTF_8));
    } catch (IOException e) {
      return new Said(-1, String.valueOf(e.getMessage())); // there is no unshare
    }
  }
}
