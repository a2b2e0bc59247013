package io.syllabus.schemas;

import java.util.Map;

/**
 * Everything a recipe's expression may ask, one leaf column per name. Written once; thresholds come
 * later.
 *
 * @param noiseKeep false where a noise rule says no
 * @param noiseIntent business, greeting, thanks, chitchat, advertising, boilerplate, gibberish, …
 * @param noiseRule the rule that decided, null if none
 * @param advertising 0 to 1
 * @param unsafe 0 to 1
 * @param keywords distinct lexicon terms in the text
 * @param keywordHits terms in the text, repetitions included
 * @param keywordsPerThousand hits per 1,000 code points
 * @param keywordWeight weights of the distinct terms, summed
 * @param categories weight of the distinct terms by category
 * @param similarity cosine to the nearest description in the row's language, null without one
 * @param similarityRank share of the background that is less similar, null without one
 * @param seedSimilarity cosine to the nearest seed in the row's language, null without one
 * @param seedMean mean cosine to all seeds in the row's language, null without one
 * @param seedRank share of the background that is less like its nearest seed, null without one
 * @param seedMargin mean cosine to the nearest fifth of the seeds less that to the nearest fifth of
 *     the background, null without both
 * @param seed line of the nearest seed, null without one
 * @param label the classifier's first guess, null without one
 * @param probability that the row is what the classifier was trained to find, of several labels
 *     that of the first guess; null without a classifier
 * @param probabilities by label; empty without a classifier
 * @param perplexityPerToken by the first model of the row's language, null without one
 * @param perplexityPerByte by the same model
 * @param perplexity per token by each model's name; empty without one
 * @param perplexityBytes per byte by each model's name
 * @param tier head, middle or tail of what the first model was trained on; null without one
 * @param scenario the scenario of the recipe that is nearest in meaning, null without any in the
 *     row's language
 * @param scenarioSimilarity cosine to its description, null without any
 * @param language zh, en, …; und where nothing tells
 * @param characters code points of the text
 * @param heuristics quality heuristics by name, see {@code QualityHeuristics}
 */
public record Scores(
    boolean noiseKeep,
    String noiseIntent,
    String noiseRule,
    double advertising,
    double unsafe,
    int keywords,
    int keywordHits,
    double keywordsPerThousand,
    double keywordWeight,
    Map<String, Double> categories,
    Double similarity,
    Double similarityRank,
    Double seedSimilarity,
    Double seedMean,
    Double seedRank,
    Double seedMargin,
    String seed,
    String label,
    Double probability,
    Map<String, Double> probabilities,
    Double perplexityPerToken,
    Double perplexityPerByte,
    Map<String, Double> perplexity,
    Map<String, Double> perplexityBytes,
    String tier,
    String scenario,
    Double scenarioSimilarity,
    String language,
    int characters,
    Map<String, Double> heuristics) {

  /** Those of a text that nothing has judged: business, without a hit or a likeness. */
  public static Scores unscored(String language, String text) {
    int characters = text.codePointCount(0, text.length());
    return new Scores(
        true,
        "business",
        null,
        0,
        0,
        0,
        0,
        0,
        0,
        Map.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of(),
        null,
        null,
        Map.of(),
        Map.of(),
        null,
        null,
        null,
        language,
        characters,
        Map.of());
  }
}
