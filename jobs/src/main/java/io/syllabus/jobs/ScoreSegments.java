package io.syllabus.jobs;

import io.syllabus.schemas.Normalized;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.schemas.Scored;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import io.syllabus.udfs.score.Lexicon;
import io.syllabus.udfs.text.FileProblem;
import io.syllabus.udfs.text.Utf8File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;

/** Writes every number that a decision may ask for, once. */
public final class ScoreSegments implements Stage<Normalized, Scored> {
  private static final String LEXICON = "score.lexicon";
  private static final int ROWS_A_BATCH = 5_000;
  private final ScoreConf conf;
  private final List<Scenario> scenarios;

  public ScoreSegments(ScoreConf conf, List<Scenario> scenarios) {
    this.conf = conf;
    this.scenarios = List.copyOf(scenarios);
  }

  /** What is hashed for the runner; the lexicon counts by its content, as a side input. */
  public record Settings(ScoreConf conf, List<Scenario> scenarios) {}

  @Override
  public String name() {
    return "score";
  }

  @Override
  public Table<Normalized> input() {
    return Tables.NORMALIZED;
  }

  @Override
  public Table<Scored> output() {
    return Tables.SCORED;
  }

  @Override
  public List<SideInput> alsoReads() {
    return conf.lexicon().isBlank()
        ? List.of()
        : List.of(new SideInput.OfFile(LEXICON, Path.of(conf.lexicon())));
  }

  @Override
  public void check() {
    if (!conf.lexicon().isBlank()) {
      lexicon(Path.of(conf.lexicon()));
    }
  }

  @Override
  public Record conf() {
    ScoreConf placeless = new ScoreConf(conf.noise(), "", conf.describe(), conf.embeddings());
    return new Settings(placeless, scenarios);
  }

  @Override
  public Reach reach() {
    return Reach.ROWS;
  }

  @Override
  public int batchRows() {
    return ROWS_A_BATCH;
  }

  @Override
  public Dataset<Outcome<Scored>> apply(Dataset<Normalized> rows, StageContext context) {
    String terms = conf.lexicon().isBlank() ? "" : lexicon(context.file(LEXICON));
    Scorer.Plan plan = new Scorer.Plan(conf, terms, scenarios);
    MapPartitionsFunction<Normalized, Outcome<Scored>> score =
        partition -> {
          Scorer scorer = Scorer.of(plan);
          return Iterators.map(
              partition, row -> Faults.caughtOne(row, r -> Outcome.kept(scorer.score(r))));
        };
    return rows.mapPartitions(score, RecordEncoder.outcome(Scored.class));
  }

  private static String lexicon(Path file) {
    try {
      String terms = Utf8File.read(file);
      Lexicon.parse(terms);
      return terms;
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Cannot use %s=%s: %s; each line is term, weight and category with tabs between, in UTF-8"
              .formatted(LEXICON, file, FileProblem.of(e)),
          e);
    }
  }
}
