package io.syllabus.jobs;

import io.syllabus.schemas.RecordEncoder;
import io.syllabus.udfs.score.AnchorTexts;
import io.syllabus.udfs.score.SentenceEmbedder;
import io.syllabus.udfs.text.LanguageDetector;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.SparkSession;

/**
 * What rows are held against by meaning, embedded once for a run, where the rows are scored.
 *
 * @param described what is wanted, in a sentence
 * @param scenarios by their names
 * @param seeds examples of what is wanted, by file and line
 * @param background texts of every sort, by file and line
 * @param describedScale space → how near texts of the background are to the descriptions, ascending
 * @param seedScale the same for the seeds
 */
record Landmarks(
    AnchorTexts described,
    AnchorTexts scenarios,
    AnchorTexts seeds,
    AnchorTexts background,
    Map<String, double[]> describedScale,
    Map<String, double[]> seedScale)
    implements Serializable {

  /** What a text is a landmark of. */
  enum Role {
    DESCRIPTION,
    SCENARIO,
    SEED,
    BACKGROUND
  }

  /**
   * A text to be embedded.
   *
   * @param role a {@link Role}, by name
   * @param name what it stands for
   */
  public record Text(String role, String name, String text) implements Serializable {
    Text(Role role, String name, String text) {
      this(role.name(), name, text);
    }
  }

  /** A text as the model of its language sees it. */
  @SuppressWarnings("ArrayRecordComponent") // taken apart at once
  public record Embedded(String role, String name, String space, float[] vector) {}

  /** Embeds the texts by a job of its own: seeds may be thousands. */
  static Landmarks of(List<Text> texts, SparkSession spark) {
    if (texts.isEmpty()) {
      return of(List.of());
    }
    MapPartitionsFunction<Text, Embedded> embed =
        partition -> {
          SentenceEmbedder models = Scorer.models();
          return Iterators.map(partition, text -> embedded(text, models));
        };
    int tasks = Math.min(texts.size(), spark.sparkContext().defaultParallelism());
    return of(
        spark
            .createDataset(texts, RecordEncoder.of(Text.class))
            .repartition(tasks)
            .mapPartitions(embed, RecordEncoder.of(Embedded.class))
            .collectAsList());
  }

  private static Embedded embedded(Text text, SentenceEmbedder models) {
    String language = LanguageDetector.detect(text.text());
    return new Embedded(
        text.role(),
        text.name(),
        SentenceEmbedder.space(language),
        models.embed(text.text(), language));
  }

  private static Landmarks of(List<Embedded> texts) {
    AnchorTexts described = anchors(texts, Role.DESCRIPTION);
    AnchorTexts seeds = anchors(texts, Role.SEED);
    AnchorTexts background = anchors(texts, Role.BACKGROUND);
    return new Landmarks(
        described,
        anchors(texts, Role.SCENARIO),
        seeds,
        background,
        described.scale(background),
        seeds.scale(background));
  }

  private static AnchorTexts anchors(List<Embedded> texts, Role role) {
    return new AnchorTexts(
        texts.stream()
            .filter(text -> text.role().equals(role.name()))
            .sorted(Comparator.comparing(Embedded::name))
            .map(text -> new AnchorTexts.Anchor(text.name(), text.space(), text.vector()))
            .toList());
  }
}
