package io.syllabus.pipelines.domain;

import io.syllabus.jobs.JudgeConf;
import io.syllabus.jobs.JudgeSegments;
import io.syllabus.jobs.ScoreConf;
import io.syllabus.jobs.ScoreSegments;
import io.syllabus.pipelines.trial.LocalContext;
import io.syllabus.schemas.Normalized;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.Passage;
import io.syllabus.schemas.Scored;
import io.syllabus.schemas.Tables;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;

/** Texts scored and judged by the stages themselves. */
final class StageScores {
  private final SparkSession spark;
  private final Path temp;

  StageScores(SparkSession spark, Path temp) {
    this.spark = spark;
    this.temp = temp;
  }

  /** The scored rows, in the order of the texts. */
  List<Scored> scored(ScoreConf conf, List<String> texts) {
    ScoreSegments stage = new ScoreSegments(conf, List.of());
    stage.check();
    List<Normalized> rows =
        IntStream.range(0, texts.size()).mapToObj(i -> row(i, texts.get(i))).toList();
    return stage
        .apply(
            spark.createDataset(rows, Tables.NORMALIZED.encoder()),
            new LocalContext(spark, stage, temp))
        .collectAsList()
        .stream()
        .map(outcome -> outcome.row())
        .sorted(Comparator.comparing(row -> row.parents().get(0)))
        .toList();
  }

  private static Normalized row(int number, String text) {
    return new Normalized(
        "%09d".formatted(number),
        List.of(),
        Origin.unknown(),
        new Passage("section", List.of(), text, null, Map.of()),
        List.of());
  }

  /** Which of some rows a condition keeps, in their order. */
  boolean[] kept(List<Scored> rows, String keep) {
    JudgeSegments stage =
        new JudgeSegments(new JudgeConf(keep, "none", Map.of(), List.of()), List.of());
    Set<String> kept = new HashSet<>();
    stage
        .apply(
            spark.createDataset(rows, Tables.SCORED.encoder()),
            new LocalContext(spark, stage, temp))
        .collectAsList()
        .forEach(
            outcome -> {
              if (outcome.row() != null) {
                kept.add(outcome.parent());
              }
            });
    boolean[] held = new boolean[rows.size()];
    IntStream.range(0, held.length).forEach(i -> held[i] = kept.contains(rows.get(i).id()));
    return held;
  }
}
