package io.syllabus.jobs;

import io.syllabus.schemas.Normalized;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.schemas.Scored;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;

/** Writes every number that a decision may ask for, once. */
public final class ScoreSegments implements Stage<Normalized, Scored> {
  private static final String LEXICON = "lexicon";
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
  public Dataset<Outcome<Scored>> apply(Dataset<Normalized> rows, Desk desk) {
    String terms = conf.lexicon().isBlank() ? "" : read(desk.file(LEXICON));
    Scorer.Plan plan = new Scorer.Plan(conf, terms, scenarios);
    MapFunction<Normalized, Outcome<Scored>> score =
        row -> Outcome.kept(PerJvm.of(Scorer.class, plan, Scorer::new).score(row));
    return rows.map(score, RecordEncoder.outcome(Scored.class));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read score.lexicon=" + file, e);
    }
  }
}
