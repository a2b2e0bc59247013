package io.syllabus.pipelines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.engine.TestSession;
import io.syllabus.pipelines.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainBenchTest {
  private static final List<String> RENT =
      List.of("tenant", "landlord", "lease", "rent", "deposit");
  private static final List<String> PUMPS = List.of("valve", "pressure", "pump", "gasket", "motor");
  private static final List<String> ALL =
      List.of("the", "of", "must", "check", "first", "day", "two");

  @TempDir static Path temp;

  @BeforeAll
  static void open() {
    TestSession.spark();
  }

  @Test
  void aDomainOfItsOwnWordsIsToldByEachSignal() throws IOException {
    Path labels = labels("rent.jsonl", 240);
    Path kept = temp.resolve("kept");
    CommandLineRun run =
        CommandLineRun.of(
            "bench",
            "domain",
            labels,
            "--group",
            "group",
            "--shuffles",
            "1",
            "--out",
            kept,
            "--json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode report = new ObjectMapper().readTree(run.out());
    assertThat(report.path("signals").findValuesAsText("signal"))
        .containsExactly("keywords", "seeds", "classifier", "perplexity", "condition");
    report
        .path("signals")
        .forEach(
            signal -> {
              assertThat(signal.path("auc").path("auc").asDouble())
                  .as(signal.path("signal").asText())
                  .isGreaterThan(0.95);
              assertThat(signal.path("shuffledAuc").asDouble()).isBetween(0.2, 0.8);
            });
    assertThat(report.path("keep").asText()).contains("keywordWeight", "seedMargin", ">=");
    assertThat(report.path("signals").path(4).path("recall").asDouble()).isGreaterThan(0.8);
    assertThat(kept).isDirectoryContaining("glob:**/lexicon.tsv");
  }

  @Test
  void fewTextsAreRefused() throws IOException {
    CommandLineRun run = CommandLineRun.of("bench", "domain", labels("few.jsonl", 60));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("Cannot measure on")
        .contains("60 different texts are too few, at least 200 are needed");
  }

  @Test
  void aLabelThatNoTextHasIsRefused() throws IOException {
    CommandLineRun run =
        CommandLineRun.of("bench", "domain", labels("in.jsonl", 240), "--positive", "legal");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("0 texts of 0 documents have the label legal");
  }

  private static Path labels(String name, int texts) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    String lines =
        IntStream.range(0, texts)
            .mapToObj(
                i ->
                    "{\"text\": \"%s %d\", \"label\": \"%s\", \"group\": \"%d\"}%n"
                        .formatted(
                            text(i % 2 == 0 ? RENT : PUMPS, random),
                            i,
                            i % 2 == 0 ? "in" : "out",
                            i / 6 * 2 + i % 2))
            .collect(Collectors.joining());
    return Files.writeString(temp.resolve(name), lines);
  }

  private static String text(List<String> own, SplittableRandom random) {
    return IntStream.range(0, 12)
        .mapToObj(i -> i % 3 == 0 ? own.get(random.nextInt(5)) : ALL.get(random.nextInt(7)))
        .collect(Collectors.joining(" "));
  }
}
