package io.syllabus.jobs;

import io.syllabus.udfs.lm.Perplexity;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the language models of a recipe that know a row's language say of it.
 *
 * @param perToken by the first of them, null without one
 * @param perByte by the same
 * @param tokens perplexity per token by each one's name
 * @param bytes perplexity per byte by each one's name
 * @param tier by the first, null where it has none
 */
record Expectation(
    Double perToken,
    Double perByte,
    Map<String, Double> tokens,
    Map<String, Double> bytes,
    String tier) {

  /**
   * Asks them.
   *
   * @param models by their names, in the order of the recipe
   */
  static Expectation of(Map<String, LanguageModel> models, String text, String language) {
    Expectation all = new Expectation(null, null, new TreeMap<>(), new TreeMap<>(), null);
    for (Map.Entry<String, LanguageModel> named : models.entrySet()) {
      LanguageModel model = named.getValue();
      Optional<Perplexity> found = model.knows(language) ? model.of(text) : Optional.empty();
      if (found.isPresent()) {
        all = all.and(named.getKey(), found.get(), model.tier(language, found.get()));
      }
    }
    return all;
  }

  private Expectation and(String name, Perplexity found, String ownTier) {
    tokens.put(name, found.perToken());
    bytes.put(name, found.perByte());
    return perToken == null
        ? new Expectation(found.perToken(), found.perByte(), tokens, bytes, ownTier)
        : this;
  }
}
