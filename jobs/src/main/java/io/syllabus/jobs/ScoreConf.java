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
 * @param embeddings false leaves sentence vectors, similarity and scenarios out
 */
public record ScoreConf(NoiseConf noise, String lexicon, List<String> describe, boolean embeddings)
    implements Serializable {
  public ScoreConf {
    describe = List.copyOf(describe);
    if (!describe.isEmpty() && !embeddings) {
      throw new IllegalArgumentException(
          "Cannot use score.describe: similarity needs embeddings; set score.embeddings: true");
    }
  }
}
