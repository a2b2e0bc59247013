package io.syllabus.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.engine.TestSession;
import io.syllabus.pipelines.SmallRecipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The questions that a workspace answers after a run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path temp;
  private SmallRecipe recipe;
  private CommandLineRun run;

  @BeforeAll
  void build() {
    TestSession.spark();
    recipe = SmallRecipe.in(temp);
    recipe.write("in/thanks.txt", "谢谢！谢谢！谢谢！\n");
    recipe.write("in/broken.txt", "");
    run = CommandLineRun.of("run", recipe.file());
  }

  @Test
  void aRunTellsEachStageAndSumsUp() {
    assertThat(run.err()).doesNotContain("Exception");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .containsPattern("stage=mask in=segments out=masked rows=\\d+ dropped=0 failed=0 seconds=")
        .contains("version   1 of small")
        .contains("commonest reasons")
        .contains("hand-off  " + handoff());
  }

  @Test
  void aRunTellsNoText() {
    assertThat(run.out() + run.err())
        .doesNotContain(SmallRecipe.EMAIL)
        .doesNotContain(SmallRecipe.PHONE)
        .doesNotContain("设备采购合同");
  }

  @Test
  void statusShowsEveryStage() {
    CommandLineRun status = ask("status");
    assertThat(status.out().lines()).hasSize(13);
    assertThat(status.out())
        .containsPattern("extract +4")
        .containsPattern("handoff +\\d+")
        .contains("version 1 of small");
  }

  @Test
  void versionsAsJsonHaveTheAgreedShape() throws IOException {
    JsonNode versions = JSON.readTree(ask("versions", "--json").out()).get("versions");
    assertThat(versions).hasSize(1);
    assertThat(fields(versions.get(0))).containsExactly("version", "recipeSha256", "tables");
    assertThat(versions.get(0).get("recipeSha256").asText()).matches("[0-9a-f]{64}");
    JsonNode tables = versions.get(0).get("tables");
    assertThat(tables.findValuesAsText("table"))
        .containsExactly(
            "sources",
            "documents",
            "segments",
            "masked",
            "normalized",
            "scored",
            "judged",
            "unique",
            "instructions",
            "curated",
            "rendered",
            "rejects");
    assertThat(fields(tables.get(0)))
        .containsExactlyInAnyOrder("table", "deltaVersion", "rows", "contentSha256");
  }

  @Test
  void versionsAreListedForPeople() {
    assertThat(ask("versions").out())
        .containsPattern("version 1  run \\d{8}T\\S+ {2}recipe [0-9a-f]{12}")
        .containsPattern("instructions +\\d+ rows");
  }

  @Test
  void rejectsAreTheStagesOwn() {
    CommandLineRun all = ask("rejects");
    CommandLineRun extract = ask("rejects", "--stage", "extract");
    assertThat(all.out()).contains("stage=extract");
    assertThat(extract.out())
        .contains("stage=extract row=", "(source contracts)", "ROW --raw")
        .doesNotContain("stage=segment", "broken.txt");
    assertThat(ask("rejects", "--stage", "judge").out())
        .containsPattern("rule=noise:\\w+ .*\\(source contracts, page 1\\) \"谢谢");
    assertThat(ask("rejects", "--source", "faq").out()).doesNotContain("source contracts");
    assertThat(ask("rejects", "--stage", "mask").out()).isEmpty();
  }

  @Test
  void tuneTellsWhatThePartsDropAndWritesAPage() throws IOException {
    Path page = temp.resolve("tune.html");
    Path reference = temp.resolve("reference.json");
    CommandLineRun tune =
        ask(
            "tune",
            "--out",
            page.toString(),
            "--reference",
            reference.toString(),
            "--set",
            "judge.keep=noiseKeep and characters > 100000");
    assertThat(tune.out())
        .containsPattern("drops +1, alone +0  noiseKeep")
        .containsPattern(
            "warning: judge.keep: characters > 100000 kept no row of \\d+: half have characters");
    assertThat(page).content().contains("characters &gt; 100000", "<svg");
    assertThat(JSON.readTree(reference.toFile()).get("characters")).hasSize(101);
    assertThat(
            ask(
                    "tune",
                    "--set",
                    "judge.references.mine=" + reference,
                    "--set",
                    "judge.keep=characters >= p50('mine')",
                    "--out",
                    page.toString())
                .out())
        .containsPattern("drops +\\d+, alone +\\d+  characters >= p50\\('mine'\\)");
  }

  @Test
  void tuneProposesThresholdsFromLabels() throws IOException {
    Path page = temp.resolve("labels.html");
    ask("tune", "--set", "judge.keep=characters > 30", "--out", page.toString());
    Matcher rows = Pattern.compile("<small>([0-9a-f]{32})</small>").matcher(Files.readString(page));
    StringBuilder labels = new StringBuilder("id,label\n");
    for (int i = 0; rows.find(); i++) {
      labels.append(rows.group(1)).append(i % 2 == 0 ? ",yes\n" : ",no\n");
    }
    Path file = Files.writeString(temp.resolve("labels.csv"), labels);
    assertThat(ask("tune", "--labels", file.toString(), "--precision", "0.3").out())
        .containsPattern("labels  characters +AUC [01]\\.\\d{3}  characters .= \\d+: precision");
  }

  @Test
  void tuneRefusesLabelsThatSayNothing() throws IOException {
    Path file = Files.writeString(temp.resolve("odd.csv"), "id,label\nx,perhaps\n");
    CommandLineRun odd = CommandLineRun.of("tune", recipe.file(), "--labels", file);
    assertThat(odd.code()).isEqualTo(2);
    assertThat(odd.err()).contains("line 2 says neither yes nor no");
    Files.writeString(file, "id,label\nx,yes\n");
    assertThat(CommandLineRun.of("tune", recipe.file(), "--labels", file).err())
        .contains("none of its 1 ids is that of a scored row");
  }

  @Test
  void theReportIsThere() {
    assertThat(Path.of(ask("report").out().strip()))
        .isEqualTo(handoff().resolve("report.html"))
        .isRegularFile();
  }

  @Test
  void explainGoesFromASampleBackToItsDocument() throws IOException {
    String sample = sample();
    assertThat(ask("explain", sample).out())
        .containsSubsequence("sources", "documents", "segments", "masked", "judged", "rendered")
        .contains("* " + sample);
  }

  @Test
  void explainGoesFromADocumentToItsSamples() throws IOException {
    String forth = ask("explain", source()).out();
    assertThat(forth).contains("* " + source()).contains("rendered").contains(sample());
  }

  @Test
  void explainShowsRawTextOnlyWhereItIsAskedFor() throws IOException {
    assertThat(ask("explain", source()).out())
        .contains("<EMAIL_ADDRESS>")
        .doesNotContain(SmallRecipe.EMAIL)
        .doesNotContain(SmallRecipe.PHONE)
        .doesNotContain("faq.csv");
    assertThat(ask("explain", source(), "--raw").out()).contains(SmallRecipe.EMAIL);
  }

  @Test
  void explainKnowsWhoLeft() {
    String words = ask("rejects", "--stage", "extract").out();
    String row = Pattern.compile("row=(\\S+)").matcher(words).results().findFirst().get().group(1);
    assertThat(ask("explain", row).out()).contains(row + " left at extract by rule");
  }

  @Test
  void anUnknownIdIsToldSo() {
    CommandLineRun none = CommandLineRun.of("explain", recipe.file(), "beef");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("Cannot explain beef: no table holds a row of that id");
  }

  @Test
  void theBeginningOfAnIdIsEnough() throws IOException {
    String sample = sample();
    assertThat(ask("explain", sample.substring(0, 12)).out())
        .isEqualTo(ask("explain", sample).out());
  }

  @Test
  void explainTakesTheNameOfAFileAndDoesNotRepeatIt() throws IOException {
    assertThat(ask("explain", "faq.csv").out())
        .isEqualTo(ask("explain", source()).out())
        .doesNotContain("faq.csv");
    assertThat(ask("explain", recipe.file().resolveSibling("in/faq.csv").toString()).out())
        .contains("* " + source());
  }

  @Test
  void explainTakesAPieceOfMaskedText() {
    assertThat(ask("explain", "谢谢！谢谢！").out())
        .containsPattern("masked\n {2}\\* [0-9a-f]{32} .*谢谢")
        .contains("rule noise:");
  }

  @Test
  void rawTextIsSearchedOnlyWhereItIsAskedFor() {
    CommandLineRun masked = CommandLineRun.of("explain", recipe.file(), SmallRecipe.EMAIL);
    assertThat(masked.code()).isEqualTo(2);
    assertThat(masked.err()).contains("or that text after masking; take an id from");
    assertThat(ask("explain", SmallRecipe.EMAIL, "--raw").out())
        .containsPattern("segments\n {2}\\* [0-9a-f]{32} .*" + SmallRecipe.EMAIL);
  }

  @Test
  void severalRowsAreListedToChooseFrom() throws IOException {
    CommandLineRun several = CommandLineRun.of("explain", recipe.file(), "。", "--json");
    assertThat(several.code()).isEqualTo(2);
    assertThat(several.err())
        .containsPattern("Cannot explain 。: .*rows fit it; give the id of one");
    JsonNode matches = JSON.readTree(several.out()).get("matches");
    assertThat(matches).hasSizeBetween(2, 20);
    assertThat(matches.findValuesAsText("table")).containsOnly("masked");
    assertThat(CommandLineRun.of("explain", recipe.file(), "。").out().lines())
        .hasSize(matches.size())
        .allSatisfy(line -> assertThat(line).matches("masked [0-9a-f]{32} .*source=.*\".*\""));
  }

  @Test
  void explainAsJsonSaysWhatItSaysInWords() throws IOException {
    JsonNode document = JSON.readTree(ask("explain", sample(), "--json").out());
    assertThat(fields(document)).containsExactly("id", "table", "steps", "rejects");
    assertThat(document.get("id").asText()).isEqualTo(sample());
    assertThat(document.get("table").asText()).isEqualTo("rendered");
    assertThat(document.get("steps").findValuesAsText("table"))
        .containsSubsequence("sources", "documents", "segments", "masked", "rendered");
    JsonNode masked = document.get("steps").get(3).get("rows").get(0);
    assertThat(fields(masked)).containsExactly("id", "source", "text");
  }

  @Test
  void rejectsAsJsonSayWhereTheyStand() throws IOException {
    JsonNode document = JSON.readTree(ask("rejects", "--stage", "judge", "--json").out());
    assertThat(document.get("reasons").get(0).get("rows").asLong()).isPositive();
    JsonNode left = document.get("rejects").get(0);
    assertThat(fields(left)).contains("stage", "row", "rule", "failed", "run", "text");
    assertThat(left.get("source").asText()).isEqualTo("contracts");
    assertThat(left.get("firstPage").asInt()).isEqualTo(1);
    JsonNode raw = JSON.readTree(ask("rejects", "--stage", "extract", "--json").out());
    assertThat(fields(raw.get("rejects").get(0))).contains("source").doesNotContain("text");
  }

  @Test
  void statusAsJsonTellsEveryStage() throws IOException {
    JsonNode document = JSON.readTree(ask("status", "--json").out());
    assertThat(document.get("stages").findValuesAsText("stage"))
        .hasSize(11)
        .startsWith("extract")
        .endsWith("handoff");
    assertThat(document.get("version").asInt()).isEqualTo(1);
    assertThat(document.get("failures")).isEmpty();
  }

  @Test
  void aDamagedTableIsNamedAndNothingElse() throws IOException {
    Path other = temp.resolve("damaged");
    Path log = Files.createDirectories(other.resolve("tables/runs/_delta_log"));
    Files.writeString(log.resolve("00000000000000000000.json"), "{\"protocol\":{\"minRead");
    CommandLineRun status =
        CommandLineRun.of("status", recipe.file(), "--set", "workspace=" + other);
    assertThat(status.code()).isEqualTo(2);
    assertThat(status.err().lines()).hasSize(1);
    assertThat(status.err()).startsWith("Cannot read table runs: its file ");
  }

  @Test
  void theHandoffIsWrittenAgain() throws IOException {
    byte[] before = Files.readAllBytes(handoff().resolve("train.messages.jsonl"));
    byte[] manifest = Files.readAllBytes(handoff().resolve("manifest.json"));
    assertThat(ask("handoff").out()).contains(handoff().toString());
    assertThat(handoff().resolve("train.messages.jsonl")).hasBinaryContent(before);
    assertThat(handoff().resolve("manifest.json")).hasBinaryContent(manifest);
  }

  @Test
  void aGateThatFailsStopsWithOneAndSaysHowToGoOn() throws IOException {
    Path other = temp.resolve("gated");
    Path lexicon = Files.writeString(temp.resolve("terms.tsv"), "zebra\t1\tanimals\n");
    String[] settings = {
      "workspace=" + other, "score.lexicon=" + lexicon, "judge.keep=noiseKeep and characters > 1"
    };
    CommandLineRun stopped =
        CommandLineRun.of(
            "run",
            recipe.file(),
            "--to",
            "judge",
            "--set",
            settings[0],
            "--set",
            settings[1],
            "--set",
            settings[2],
            "--set",
            "gates.relevance=0.9");
    assertThat(stopped.code()).isEqualTo(1);
    assertThat(stopped.err())
        .contains("Gate failed on table judged:\n  relevance: expected share with a term of")
        .containsPattern("is 0, by \\d+ of \\d+ rows: source \\w+, page \\d+, row [0-9a-f]{32}")
        .contains("cure: look at what was kept")
        .contains("report    " + other.resolve("stopped.html"))
        .contains("Go on with: ./syllabus run " + recipe.file() + " --set " + settings[0])
        .contains(" --set '" + settings[2] + "' --set gates.relevance=0.9 --to judge");
    assertThat(ask("status", "--set", settings[0]).out())
        .contains("failed    gate relevance of table judged: expected share with a term of")
        .contains("cure: look at what was kept")
        .contains("stopped   dedup, structure, curate, render, handoff did not run on it")
        .contains("go on     mend it, then ./syllabus run " + recipe.file());
    assertThat(ask("report", "--set", settings[0]).out().strip())
        .isEqualTo(other.resolve("stopped.html").toString());
    assertThat(other.resolve("stopped.html"))
        .content()
        .contains("a run that a gate stopped", "Not to be used: a gate failed", "relevance")
        .contains("look at what was kept")
        .doesNotContain("<h2>Samples</h2>");
  }

  private CommandLineRun ask(String command, String... more) {
    Object[] words = new Object[2 + more.length];
    words[0] = command;
    words[1] = recipe.file();
    System.arraycopy(more, 0, words, 2, more.length);
    CommandLineRun answer = CommandLineRun.of(words);
    assertThat(answer.code()).as(answer.err()).isZero();
    return answer;
  }

  @Test
  void aHandoffIsOfItsOwnRecipeAndVersion() {
    CommandLineRun other =
        CommandLineRun.of("handoff", recipe.file(), "--set", "judge.keep=sampling_weight > 0.5");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("Cannot write the hand-off of version 1");
    CommandLineRun missing = CommandLineRun.of("handoff", recipe.file(), "--version", "7");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("Cannot find version 7");
  }

  private Path handoff() {
    return recipe.workspace().resolve("handoff/v0001");
  }

  private String sample() throws IOException {
    return maskedLine().get("id").asText();
  }

  /** A sample that was made of an entry with personal data. */
  private JsonNode maskedLine() throws IOException {
    for (String split : List.of("train", "validation", "test")) {
      Path file = handoff().resolve(split + ".messages.jsonl");
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        if (line.contains("EMAIL_ADDRESS")) {
          return JSON.readTree(line);
        }
      }
    }
    throw new AssertionError("no sample holds a masked address");
  }

  /** The row of the FAQ's file in the table of sources. */
  private String source() throws IOException {
    String back = ask("explain", sample()).out();
    return Pattern.compile("sources\\s+(\\w+)").matcher(back).results().findFirst().get().group(1);
  }

  private static List<String> fields(JsonNode node) {
    return node.properties().stream().map(java.util.Map.Entry::getKey).toList();
  }
}
