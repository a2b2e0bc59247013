package io.syllabus.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.syllabus.engine.TestSession;
import io.syllabus.engine.store.Workspace;
import io.syllabus.pipelines.SmallRecipe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input: a clear error, exit code 2, and nothing changed. */
class BadInputTest {
  @TempDir Path temp;
  private SmallRecipe recipe;

  @BeforeEach
  void write() {
    TestSession.spark();
    recipe = SmallRecipe.in(temp);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dedup.minhash.treshold=0.8 | did you mean dedup.minhash.threshold?",
        "dedup.minhash.threshold=high | must be a number",
        "dedup.minhash.threshold=1.7 | Cannot use dedup.minhash.threshold=1.7: must lie between 0"
            + " and 1",
        "asOf=soon | Cannot use asOf=soon: must be a date such as 2025-09-01",
        "languages=[chinese] | Cannot use languages=chinese: must be among ar",
        "mask.PERSN=label | Cannot use mask.PERSN: no recogniser finds such data; the types are ",
        "gates.severity={withinYeer: warning} | there is no such gate; the gates are ",
        "score.lexicon=/no/terms.tsv | Cannot use score.lexicon=/no/terms.tsv: there is no such"
            + " file",
        "structure.rules=[/no/pack.yaml] | Cannot read rule pack /no/pack.yaml: there is no such"
            + " file",
        "curate.eval=[/no/exam.jsonl] | Cannot read curate.eval=/no/exam.jsonl: there is no such"
            + " file",
        "judge.keep=keyword > 1 | Cannot use judge.keep='keyword > 1': ",
        "render.template=lama | must be a file or one of",
        "render.tokenizer=/no/tokenizer.json | Cannot read render.tokenizer=/no/tokenizer.json:"
            + " there is",
        "render.tokenizer='' | name its tokenizer.json",
        "structure.rules=[] | Cannot use structure.rules=[]: without rule packs no passage becomes"
            + " a pair",
        "judge.keep=noiseKeep and probability > 0.9 | the column probability is always empty under"
            + " this recipe: nothing fills it yet",
        "judge.keep=Keywords >= 1 | the column keywords is always empty under this recipe: name a"
            + " file of terms in score.lexicon",
        "judge.keep=similarity > 0.5 or characters > 9 | say what is wanted in score.describe",
        "workspace=abfss://c@a/ws | Cannot use workspace=abfss://c@a/ws: the connector of abfss"
            + " cannot be loaded; put its jars into dist/jars",
        "workspace=nofs://x/ws | Cannot use workspace=nofs://x/ws: No FileSystem for scheme",
        "workspace=hdfs:/ws | Cannot use workspace=hdfs:/ws: Incomplete HDFS URI, no host",
        "workspace=~/ws | neither ~ nor variables are expanded; write the whole path",
        "scenarios=https://host/s.csv | Cannot use scenarios=https://host/s.csv: only sources and"
            + " the workspace may lie on https",
        "sources=[] | Cannot use sources=[]: there is nothing to read",
        "mask.PERSON=hash | set it to a secret of 32 characters or more",
      })
  void aWrongSettingIsRefused(String setting, String words) {
    refused(CommandLineRun.of("run", recipe.file(), "--set", setting), words);
    refused(CommandLineRun.of("run", recipe.file(), "--dry-run", "--set", setting), words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "question: question | questn: question | sources.faq.columns.questn: did you mean"
            + " question?",
        "in/faq.csv | abfss://c@a/faq.csv | Cannot read sources.faq.path=abfss://c@a/faq.csv: the"
            + " connector of abfss cannot be loaded",
        "path: in/faq.csv | table: delta:abfss://c@a/faq | Cannot read"
            + " sources.faq.table=abfss://c@a/faq/_delta_log: the connector of abfss",
        "line: service | line: service, encoding: GB99 | sources.faq.encoding=GB99: this Java knows"
            + " no such charset",
      })
  void aWrongSourceIsRefused(String right, String wrong, String words) throws IOException {
    Files.writeString(recipe.file(), Files.readString(recipe.file()).replace(right, wrong));
    refused(CommandLineRun.of("run", recipe.file()), words);
  }

  @Test
  void aNegativeSampleIsRefused() {
    refused(CommandLineRun.of("run", recipe.file(), "--sample", "-3"), "Cannot use --sample -3");
  }

  @Test
  void aRangeThatRunsBackwardsIsRefused() {
    refused(
        CommandLineRun.of("run", recipe.file(), "--from", "dedup", "--to", "mask"),
        "dedup comes after mask; change them round");
  }

  @Test
  void aStageThatRejectsKnowsNotIsRefused() {
    refused(
        CommandLineRun.of("rejects", recipe.file(), "--stage", "masc"),
        "Cannot use --stage masc: the stages are extract, segment, mask");
    refused(
        CommandLineRun.of("rejects", recipe.file(), "--source", "fag"),
        "Cannot use --source fag: the sources are faq, contracts");
    refused(CommandLineRun.of("rejects", recipe.file(), "--limit", "-1"), "Cannot use --limit -1");
  }

  @Test
  void anUnknownKeyOfTheRecipeIsRefused() throws IOException {
    Files.writeString(recipe.file(), Files.readString(recipe.file()) + "gate: {coverage: 1}\n");
    refused(CommandLineRun.of("run", recipe.file()), "Cannot use gate: there is no such key");
  }

  @Test
  void aSourceThatMatchesNothingIsRefused() throws IOException {
    Files.delete(temp.resolve("in/contract.txt"));
    refused(
        CommandLineRun.of("run", recipe.file()),
        "Cannot use sources.contracts.path=%s: no file matches; check the path and its pattern"
            .formatted(temp.resolve("in/*.txt")));
  }

  @Test
  void aMissingFolderIsRefused() throws IOException {
    String yaml = Files.readString(recipe.file()).replace("in/*.txt", "gone/*.txt");
    Files.writeString(recipe.file(), yaml);
    refused(CommandLineRun.of("run", recipe.file()), "Cannot read sources.contracts.path=");
  }

  @Test
  void anUnreadableFolderIsRefused() throws IOException {
    Path closed = Files.createDirectories(temp.resolve("in/closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(closed), "this user may read every folder");
    refused(CommandLineRun.of("run", recipe.file()), "name a folder that you may read");
  }

  @Test
  void aWorkspaceOfAnotherRecipeIsRefused() {
    Workspace.open(recipe.workspace().toString(), "other");
    CommandLineRun run = CommandLineRun.of("run", recipe.file());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("it belongs to recipe 'other'; name another folder");
    assertThat(recipe.workspace().resolve("raw/sources")).doesNotExist();
  }

  @Test
  void anUnknownStageIsRefused() {
    refused(
        CommandLineRun.of("run", recipe.file(), "--from", "masc"),
        "Cannot use --from masc: the stages are extract, segment, mask");
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "report", "versions", "rejects", "handoff"})
  void aWorkspaceWithoutARunIsToldAndNotMade(String command) {
    refused(CommandLineRun.of(command, recipe.file()), "no run has been there yet");
  }

  @Test
  void anUnknownCommandIsRefused() {
    assertThat(CommandLineRun.of("rum").code()).isEqualTo(2);
    assertThat(CommandLineRun.of("run").err()).contains("Missing required parameter: 'RECIPE'");
  }

  @Test
  void whatAConditionMindsItselfMayBeEmpty() {
    String keep = "judge.keep=coalesce(probability, 1.0) > 0.5 and similarity is null";
    assertThat(CommandLineRun.of("run", recipe.file(), "--dry-run", "--set", keep).code()).isZero();
  }

  @Test
  void aFileSchemeIsALocalPath() {
    Path file = temp.resolve("in/faq.csv");
    recipe.write("uri.yaml", yaml().replace("in/faq.csv", "file://" + file));
    CommandLineRun run = CommandLineRun.of("run", temp.resolve("uri.yaml"), "--dry-run");
    assertThat(run.out()).contains("source faq: 1 files");
  }

  private String yaml() {
    try {
      return Files.readString(recipe.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aDryRunChangesNothing() {
    CommandLineRun run = CommandLineRun.of("run", recipe.file(), "--dry-run");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("source faq: 1 files")
        .contains("stage mask: segments -> masked")
        .contains("Nothing was written.");
    assertThat(recipe.workspace()).doesNotExist();
  }

  private void refused(CommandLineRun run, String words) {
    assertThat(run.err()).contains(words).doesNotContain("\tat ");
    assertThat(run.code()).isEqualTo(2);
    assertThat(recipe.workspace()).doesNotExist();
  }
}
