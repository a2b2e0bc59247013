package io.syllabus.handoff;

import io.syllabus.schemas.QualityEntry;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code card.md}: what a person asks before tuning on it. Without version, date and code, so that
 * the same rows give the same card.
 */
final class DatasetCard {
  private static final String LOADING =
      """
      ## How to load it

      A row that is repeated for its weight keeps its id. `manifest.json` names every file with its
      SHA-256; check them, the template and `rendered_samples.jsonl` before you start.

      | trainer | how |
      |---|---|
      | LLaMA-Factory | `dataset_dir: <this folder>`, `dataset:` a name of `dataset_info.json` |
      | axolotl | `axolotl train axolotl.yaml` (`type: chat_template`, `messages`) |
      | TRL | `trl sft --config trl_peft.yaml`, or `load_dataset("json", data_files="train.messages.jsonl")` |
      | your own | `train.tokens.parquet`: `input_ids`, `attention_mask`, `labels` (-100 = not learnt) |
      | quantisers | `calibration.jsonl`: `text` is rendered with the template |
      """;

  private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");

  /** What Markdown takes for more than itself within a line, colon and at sign for bare links. */
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>|&~#!:@]");

  private final HandoffConf conf;
  private final Release release;
  private final DraftWriter written;
  private final StringBuilder text = new StringBuilder();

  DatasetCard(HandoffConf conf, Release release, DraftWriter written) {
    this.conf = conf;
    this.release = release;
    this.written = written;
  }

  String text() {
    text.setLength(0);
    line("# %s", plain(release.dataset()));
    line("");
    String licences = plain(String.join(", ", conf.licences()));
    line("Audience: **%s**. Licences: %s.", conf.audience(), licences);
    String template = plain(release.template().name());
    line("Template: %s. Tokenizer: %s.", template, plain(release.tokenizer().name()));
    splits();
    tokens();
    written.census().counts().forEach(this::counts);
    files();
    gates();
    line("");
    return text.append(LOADING).toString();
  }

  private void splits() {
    table("Splits", "split", "rows", "samples");
    Census census = written.census();
    Splits.ALL.forEach(
        split -> line("| %s | %d | %d |", split, census.rows(split), census.samples(split)));
  }

  private void tokens() {
    TokenLengths.Figures tokens = written.lengths().figures();
    table("Tokens per row", "p50", "p95", "max", "over 2048", "over 4096", "over 8192");
    line(
        "| %d | %d | %d | %d | %d | %d |",
        tokens.p50(),
        tokens.p95(),
        tokens.max(),
        tokens.over2048(),
        tokens.over4096(),
        tokens.over8192());
  }

  private void counts(String title, Map<String, Long> samples) {
    table(title, title.toLowerCase(Locale.ROOT), "samples");
    for (Map.Entry<String, Long> value : samples.entrySet()) {
      line("| %s | %d |", plain(value.getKey()), value.getValue());
    }
  }

  private void files() {
    table("What each file holds", "file", "rows", "left out");
    written.files().stream()
        .filter(file -> file.split() != null)
        .forEach(file -> line("| %s | %d | %d |", file.path(), file.rows(), file.leftOut()));
  }

  /** The gates that look at the finished files stand in the manifest alone. */
  private void gates() {
    table("Gates", "gate", "level", "status", "expected", "actual");
    for (QualityEntry gate : release.gates()) {
      line(
          "| %s | %s | %s | %s | %s |",
          plain(gate.gate()),
          gate.level(),
          gate.status(),
          plain(gate.expected()),
          plain(gate.actual()));
    }
  }

  private void table(String title, String... columns) {
    line("");
    line("## %s", title);
    line("");
    line("| %s |", String.join(" | ", columns));
    line("|%s", Arrays.stream(columns).map(any -> "---|").collect(Collectors.joining()));
  }

  /** A value that stays text: no link, picture or tag of HTML, and in a table no second cell. */
  static String plain(String value) {
    String line = value == null ? "" : LINE_BREAKS.matcher(value).replaceAll(" ");
    return MARKS.matcher(line).replaceAll("\\\\$0");
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
