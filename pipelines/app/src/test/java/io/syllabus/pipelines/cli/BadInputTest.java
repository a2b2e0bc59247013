package io.syllabus.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.syllabus.engine.TestSession;
import io.syllabus.engine.store.Workspace;
import io.syllabus.pipelines.SmallRecipe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
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
            + " this recipe: name a folder",
        "judge.keep=Keywords >= 1 | the column keywords is always empty under this recipe: name a"
            + " file of terms in score.lexicon",
        "judge.keep=similarity > 0.5 or characters > 9 | say what is wanted in score.describe",
        "workspace=abfss://c@a/ws | Cannot use workspace=abfss://c@a/ws: the connector of abfss"
            + " cannot be loaded; put its jars into dist/jars",
        "workspace=nofs://x/ws | Cannot use workspace=nofs://x/ws: No FileSystem for scheme",
        "workspace=hdfs:/ws | Cannot use workspace=hdfs:/ws: Incomplete HDFS URI, no host",
        "scenarios=https://host/s.csv | Cannot use scenarios=https://host/s.csv: only sources and"
            + " the workspace may lie on https",
        "sources=[] | Cannot use sources=[]: there is nothing to read",
        "gates.own=[{name: g, table: curated, level: error, sql: 'splitt = 1', cure: x}] | Cannot use"
            + " gates.own.g.sql='splitt = 1': A column or function parameter with name `splitt` cannot be"
            + " resolved. Did you mean one of the following?",
        "gates.own=[{nme: g}] | Cannot use gates.own[0].nme: there is no such key; did you mean"
            + " gates.own[0].name?",
        "gates.own=[{name: coverage, cure: x}] | Cannot use gates.own.coverage: there is a gate of that"
            + " name",
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
            + " no such charset; try UTF-8 or GB18030 (",
        "answer: answer} | answer: Answr} | sources.faq.columns.answer=Answr: none of the first hundred"
            + " rows has such a column; did you mean answer?; the columns are question, answer",
        "line: service, date: 2025-05-01 | line: service, date: 01.02.2024 | sources.faq.date=01.02.2024:"
            + " must be a date such as 2025-09-01 (",
        "kind: faq | kind: dialogue | Cannot use sources.faq: none of its first 12 records can be read:"
            + " line 2, it has no list of turns; name it in columns.turns; the columns are question,"
            + " answer (",
        "in/*.txt | in | Cannot use sources.contracts.path: the file faq.csv is in source faq, too, and"
            + " would be taught twice; narrow one of the two paths (",
        "path: in/faq.csv | table: 'jdbc:postgres://db/x?password=geheim#t' | Cannot use sources.faq.table:"
            + " no driver takes addresses such as jdbc:postgres:…; put the driver's jar into dist/jars,"
            + " or give it to spark-submit with --jars (",
        "path: in/faq.csv | table: 'jdbc:h2:mem:x;PASSWORD=${NO_SUCH}#t' | the environment variable"
            + " NO_SUCH is not set; export it before the run (",
        "packs/contract.yaml, CONF/packs/faq.yaml | packs/log.yaml | their rules read [event], and none of"
            + " the sources is of such a kind; add the packs for [document, faq], of [",
        "score: {embeddings: false} | scenarios: scenarios.csv | Cannot use gates.entropyBits=3.2: 2"
            + " scenarios reach at most 1.00 bits, so no run passes; name 10 scenarios or more, or ask"
            + " for less, such as 0.8",
        "judge: {keep: noiseKeep} | scenarios: scenarios.csv | Cannot use score.embeddings=false: rows find"
            + " their scenario by them",
      })
  void aWrongSourceIsRefused(String right, String wrong, String words) throws IOException {
    recipe.write("scenarios.csv", "name,line,description,core\na,,Refunds,yes\nb,,Delivery,no\n");
    String conf = SmallRecipe.home().resolve("conf").toAbsolutePath().normalize().toString();
    String own = yaml().replace(right.replace("CONF", conf), wrong);
    assertThat(own).as("the recipe says %s", right).isNotEqualTo(yaml());
    Files.writeString(recipe.file(), own);
    refused(CommandLineRun.of("run", recipe.file()), words);
    refused(CommandLineRun.of("run", recipe.file(), "--dry-run"), words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "structure.rules=[FILE] | name: x\\nruls: [] | Cannot read rule pack FILE: line 2: ruls: there is"
            + " no such key; did you mean rules? The keys are let, name, rules",
        "structure.rules=[FILE] | name: x\\nrules: yes | line 2: rules must be a list",
        "structure.rules=[FILE] | name: x\\nrules:\\n- {name: a, from: qa, kinds: [qa], task: faq,\\n   wording: {en: {ask: [a], mach: [b]}}} | line 4: rules[0].wording.en.mach: there is no such key; did you mean match?",
        "structure.rules=[FILE] | name: x\\nrules:\\n- {name: a, from: qa, kinds: [faq], task: faq} | line 3: rule a has kinds=faq: must be one of [clause, section,",
        "structure.rules=[FILE] | name: x\\nrules:\\n- {name: a, from: qa, kinds: [qa], task: faq, wording: {cn: {}}} | line 3: rule a has wording=cn: must be one of [zh, en]",
        "structure.rules=[FILE] | name: x\\n---\\nrules: [] | line 3: a second YAML document begins there",
        "mask.recognisers=FILE | - {name: a, type: A_B, patern: x, score: 1} | Cannot read recognisers FILE:"
            + " line 1: [0].patern: there is no such key; did you mean pattern?",
        "mask.recognisers=FILE | - {name: a, type: A_B, pattern: x,\\n   score: high} | line 2: [0].score"
            + " must be a number",
        "mask.recognisers=FILE | - {name: a, type: A_B, pattern: (, score: 1} | line 1: Cannot use"
            + " recogniser a: its pattern does not compile: Unclosed group",
        "mask.recognisers=FILE | name: a | line 1: it must be a list of recognisers",
        "scenarios=FILE | name,line,core\\n | line 1 must name the columns [name, line, description, core],"
            + " and names [name, line, core]",
        "scenarios=FILE | name,line,description,core\\na,,b,maybe\\n | line 2 has core=maybe: must be yes or"
            + " no",
        "scenarios=FILE | name,line,description,core\\na,,b\\n | line 2 has 3 values, and needs 4 and a name",
        "score.lexicon=FILE | a\\theavy\\tx | line 1 has the weight heavy: must be a number",
      })
  void aWrongFileIsToldWithItsLine(String setting, String text, String words) throws IOException {
    Path file = Files.writeString(temp.resolve("own"), text.translateEscapes() + "\n");
    String own = setting.replace("FILE", file.toString());
    refused(
        CommandLineRun.of("run", recipe.file(), "--set", own),
        words.replace("FILE", file.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "structure.rules=[FILE]",
        "scenarios=FILE",
        "score.lexicon=FILE",
        "curate.eval=[FILE]",
        "mask.recognisers=FILE"
      })
  void aFileThatIsNotUtf8IsToldWithItsLine(String setting) throws IOException {
    Path file = temp.resolve("own");
    Files.write(file, "# a\n# 法律合同的条款与争议解决\n".getBytes(Charset.forName("GB18030")));
    refused(
        CommandLineRun.of("run", recipe.file(), "--set", setting.replace("FILE", file.toString())),
        "line 2 is not UTF-8, it looks like GB18030; save the file as UTF-8");
  }

  @ParameterizedTest
  @CsvSource({"dedup, 0", "dedup, -5", "scale, 0", "scale, -1"})
  void aBenchWithoutRowsIsRefused(String what, String rows) {
    refused(
        CommandLineRun.of("bench", what, "--rows", rows),
        "Cannot use --rows %s: without rows there is nothing to measure; give 1 or more"
            .formatted(rows));
  }

  @Test
  void aWorkspaceInsideASourceIsRefused() throws IOException {
    Files.delete(temp.resolve("in/faq.csv"));
    Files.writeString(
        recipe.file(),
        yaml().replaceAll("(?m)^  - \\{name: faq.*\n", "").replace("in/*.txt", "in"));
    refused(
        CommandLineRun.of("run", recipe.file(), "--set", "workspace=in/work"),
        "it lies in sources.contracts.path=%s, so the next run would read what this one writes; name a folder outside (--set workspace)"
            .formatted(temp.resolve("in")));
  }

  @Test
  void aTableIsLookedIntoByADryRun() throws IOException {
    String lake = temp.resolve("lake").toString();
    TestSession.spark().sql("select 'Who?' as Title, 'We.' as answer").write().parquet(lake);
    Files.writeString(
        recipe.file(),
        yaml()
            .replace("path: in/faq.csv", "table: 'parquet:" + lake + "'")
            .replace("question: question", "question: title"));
    refused(
        CommandLineRun.of("run", recipe.file(), "--dry-run"),
        "Cannot use sources.faq.columns.question=title: none of the first hundred rows has such a column; did you mean Title?; the columns are Title, answer (");
    Files.writeString(recipe.file(), yaml().replace("question: title", "question: Title"));
    assertThat(CommandLineRun.of("run", recipe.file(), "--dry-run").out())
        .contains("source faq: table parquet:" + lake);
  }

  /** What one finds by data alone, and what is no fault: told, and the run is not refused. */
  @Test
  void aDryRunTellsWhatIsOdd() throws IOException {
    recipe.write(
        "in/chat.jsonl", "{\"question\": \"Who?\", \"answer\": \"We.\", \"day\": \"soon\"}\n");
    Files.writeString(
        recipe.file(),
        yaml()
            .replace("in/faq.csv", "in/chat.jsonl")
            .replace("answer: answer", "answer: answer, date: day, level: rank")
            .replace("[zh, en]", "[zh]"));
    CommandLineRun run = CommandLineRun.of("run", recipe.file(), "--dry-run");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "note: sources.faq.columns.level=rank: none of the first hundred rows has such a column; the columns are question, answer, day")
        .contains(
            "note: sources.faq.columns.date: none of its first 1 dates can be read; write them as 2025-09-01")
        .contains(
            "note: languages=[zh]: the first 1 records of source faq are [en], so none of them is kept");
  }

  @Test
  void aNegativeSampleIsRefused() {
    refused(CommandLineRun.of("run", recipe.file(), "--sample", "-3"), "Cannot use --sample -3");
    refused(
        CommandLineRun.of("run", recipe.file(), "--sample", "0"),
        "Cannot use --sample 0: must be a number of files, 1 or more; leave it out for all");
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
