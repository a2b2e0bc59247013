package io.syllabus.jobs;

import io.syllabus.udfs.score.NoiseConf;
import java.io.Serializable;
import java.util.List;

/**
 * Which signals are computed.
 *
 * @param noise thresholds of the noise rules
 * @param lexicon TSV of domain terms, empty for none
 * @param describe sentences that describe what is wanted; similarity is the cosine to the nearest
 * @param seeds file of texts that are wanted, empty for none
 * @param background file of texts of every sort, against which similarities are ranked; empty for
 *     none
 * @param embeddings false leaves sentence vectors, similarity and scenarios out
 */
public record ScoreConf(
    NoiseConf noise,
    String lexicon,
    List<String> describe,
    String seeds,
    String background,
    boolean embeddings)
    implements Serializable {
  public ScoreConf {
    describe = List.copyOf(describe);
    needsEmbeddings("describe", !describe.isEmpty() && !embeddings);
    needsEmbeddings("seeds", !seeds.isBlank() && !embeddings);
    if (!background.isBlank() && describe.isEmpty() && seeds.isBlank()) {
      throw new IllegalArgumentException(
          "Cannot use score.background: nothing is held against it; say what is wanted in score.describe or score.seeds");
    }
  }

  private static void needsEmbeddings(String key, boolean lacks) {
    if (lacks) {
      throw new IllegalArgumentException(
          "Cannot use score.%s: similarity needs embeddings; set score.embeddings: true"
              .formatted(key));
    }
  }

  /** Nothing of a recipe's own: noise, language and, if it is asked for, vectors. */
  public static ScoreConf bare(NoiseConf noise, boolean embeddings) {
    return new ScoreConf(noise, "", List.of(), "", "", embeddings);
  }

  /** The same without the places of files, which count by their content. */
  ScoreConf withoutPaths() {
    return new ScoreConf(noise, "", describe, "", "", embeddings);
  }
}
