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
 * @param keywordWeight their weights' sum
 * @param similarity cosine to the nearest description of the recipe, null without one
 * @param probability of the domain classifier, null without one
 * @param perplexityPerToken null without a language model
 * @param perplexityPerByte null without a language model
 * @param scenario the scenario of the recipe that is nearest in meaning, null without any
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
    double keywordWeight,
    Double similarity,
    Double probability,
    Double perplexityPerToken,
    Double perplexityPerByte,
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
        null,
        null,
        null,
        null,
        null,
        null,
        language,
        characters,
        Map.of());
  }
}
