package io.syllabus.jobs;

import io.syllabus.schemas.Normalized;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.schemas.Scored;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import io.syllabus.udfs.classify.TextClassifier;
import io.syllabus.udfs.score.Lexicon;
import io.syllabus.udfs.score.TextFile;
import io.syllabus.udfs.text.FileProblem;
import io.syllabus.udfs.text.Utf8File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/** Writes every number that a decision may ask for, once. */
public final class ScoreSegments implements Stage<Normalized, Scored> {
  private static final String LEXICON = "score.lexicon";
  private static final String SEEDS = "score.seeds";
  private static final String BACKGROUND = "score.background";
  private static final String CLASSIFIER = "score.classifier";
  private static final List<String> CLASSIFIER_FILES = List.of("card.json", "model.json");
  private static final Pattern VERSIONS = Pattern.compile("\\s+/\\s+");
  private static final int ROWS_A_BATCH = 5_000;
  private final ScoreConf conf;
  private final List<Scenario> scenarios;
  private Landmarks landmarks;

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
    List<SideInput> files = new ArrayList<>();
    add(files, LEXICON, conf.lexicon());
    add(files, SEEDS, conf.seeds());
    add(files, BACKGROUND, conf.background());
    if (!conf.classifier().isBlank()) {
      CLASSIFIER_FILES.forEach(
          file -> add(files, CLASSIFIER + "." + file, Path.of(conf.classifier(), file).toString()));
    }
    conf.models()
        .forEach(
            model -> model.files().forEach(file -> add(files, key(model, file), file.toString())));
    return files;
  }

  private static void add(List<SideInput> files, String key, String path) {
    if (!path.isBlank()) {
      files.add(new SideInput.OfFile(key, Path.of(path)));
    }
  }

  private static String key(LanguageModelPlace model, Path file) {
    return "score.perplexity.%s.%s".formatted(model.name(), file.getFileName());
  }

  @Override
  public void check() {
    if (!conf.lexicon().isBlank()) {
      lexicon(Path.of(conf.lexicon()));
    }
    texts(SEEDS, conf.seeds(), Path::of);
    texts(BACKGROUND, conf.background(), Path::of);
    conf.models().forEach(LanguageModel::at);
    Scorer.classifier(conf.classifier()).ifPresent(this::checkVectors);
  }

  private void checkVectors(TextClassifier classifier) {
    if (classifier.needsVectors() && !conf.embeddings()) {
      throw new IllegalArgumentException(
          "Cannot use %s=%s: it looks at sentence vectors; set score.embeddings: true, or train one without --vectors"
              .formatted(CLASSIFIER, conf.classifier()));
    }
  }

  @Override
  public Record conf() {
    return new Settings(conf.withoutPaths(), scenarios);
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
    List<Landmarks.Text> texts = texts(context);
    Landmarks landmarks = landmarks(texts, rows.sparkSession());
    MapPartitionsFunction<Normalized, Outcome<Scored>> score =
        partition -> {
          Scorer scorer = Scorer.of(plan, texts, landmarks);
          return Iterators.map(
              partition, row -> Faults.caughtOne(row, r -> Outcome.kept(scorer.score(r))));
        };
    return rows.mapPartitions(score, RecordEncoder.outcome(Scored.class));
  }

  /** Embedded with the first batch, for all. */
  private Landmarks landmarks(List<Landmarks.Text> texts, SparkSession spark) {
    if (landmarks == null) {
      landmarks = Landmarks.of(texts, spark);
    }
    return landmarks;
  }

  /** What rows are held against; a description may say the same in several languages. */
  private List<Landmarks.Text> texts(StageContext context) {
    if (!conf.embeddings()) {
      return List.of();
    }
    List<Landmarks.Text> all = new ArrayList<>();
    for (String said : conf.describe()) {
      all.addAll(versions(Landmarks.Role.DESCRIPTION, said, said));
    }
    for (Scenario scenario : scenarios) {
      all.addAll(versions(Landmarks.Role.SCENARIO, scenario.name(), scenario.description()));
    }
    all.addAll(examples(Landmarks.Role.SEED, SEEDS, conf.seeds(), context));
    all.addAll(examples(Landmarks.Role.BACKGROUND, BACKGROUND, conf.background(), context));
    return all;
  }

  private static List<Landmarks.Text> versions(Landmarks.Role role, String name, String text) {
    return VERSIONS
        .splitAsStream(text)
        .filter(one -> !one.isBlank())
        .map(one -> new Landmarks.Text(role, name, one.strip()))
        .toList();
  }

  private static List<Landmarks.Text> examples(
      Landmarks.Role role, String key, String path, StageContext context) {
    return texts(key, path, any -> context.file(key)).stream()
        .map(line -> new Landmarks.Text(role, "line %06d".formatted(line.line()), line.text()))
        .toList();
  }

  private static List<TextFile.Line> texts(String key, String path, Function<String, Path> place) {
    if (path.isBlank()) {
      return List.of();
    }
    try {
      return TextFile.read(place.apply(path));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Cannot use %s=%s: %s; give one text a line, or JSON Lines with a key \"text\", in UTF-8"
              .formatted(key, path, FileProblem.of(e)),
          e);
    }
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
