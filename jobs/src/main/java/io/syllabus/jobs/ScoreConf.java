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
 * @param classifier folder that {@code classifier train} wrote, empty for none
 * @param perplexity language models, such as {@code ngram:legal.arpa} and {@code causal:small-lm}
 * @param embeddings false leaves sentence vectors, similarity and scenarios out
 */
public record ScoreConf(
    NoiseConf noise,
    String lexicon,
    List<String> describe,
    String seeds,
    String background,
    String classifier,
    List<String> perplexity,
    boolean embeddings)
    implements Serializable {
  public ScoreConf {
    describe = List.copyOf(describe);
    perplexity = List.copyOf(perplexity);
    List<String> names = perplexity.stream().map(one -> LanguageModelPlace.of(one).name()).toList();
    if (names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException(
          "Cannot use score.perplexity: two of its models have one name (%s), and a column is called by it; rename a file"
              .formatted(names));
    }
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
    return new ScoreConf(noise, "", List.of(), "", "", "", List.of(), embeddings);
  }

  /** Where the language models lie. */
  List<LanguageModelPlace> models() {
    return perplexity.stream().map(LanguageModelPlace::of).toList();
  }

  /** The same without the places of files, which count by their content; models keep their name. */
  ScoreConf withoutPaths() {
    List<String> names = models().stream().map(one -> one.kind() + ":" + one.name()).toList();
    return new ScoreConf(noise, "", describe, "", "", "", names, embeddings);
  }
}
