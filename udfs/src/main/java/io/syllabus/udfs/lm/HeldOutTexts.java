package io.syllabus.udfs.lm;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.syllabus.udfs.text.LanguageDetector;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a model does on documents that it was not trained on. */
final class HeldOutTexts {
  private static final int ENOUGH = 20; // documents for quantiles of their own
  private static final int SANITY = 200; // characters

  private final NgramModel model;
  private final List<Scored> scored; // by perplexity

  private record Scored(String text, String language, Perplexity perplexity) {
    double perToken() {
      return perplexity.perToken();
    }
  }

  HeldOutTexts(NgramModel model, List<String> documents) {
    this.model = model;
    scored =
        documents.stream()
            .map(text -> new Scored(text, LanguageDetector.detect(text), model.of(text)))
            .sorted(Comparator.comparingDouble(Scored::perToken).thenComparing(Scored::text))
            .toList();
  }

  private Map<String, List<Scored>> byLanguage() {
    return scored.stream().collect(groupingBy(Scored::language, TreeMap::new, toList()));
  }

  /** Null without documents. */
  ModelCard.HeldOut together() {
    if (scored.isEmpty()) {
      return null;
    }
    Perplexity sum =
        scored.stream().map(Scored::perplexity).reduce(Perplexity.NOTHING, Perplexity::plus);
    return new ModelCard.HeldOut(
        scored.size(), sum.tokens(), sum.perToken(), sum.perByte(), sum.unknownShare());
  }

  /** Of each language that has documents enough, and of all of them. */
  SortedMap<String, Cutoffs> cutoffs() {
    SortedMap<String, Cutoffs> cutoffs = new TreeMap<>();
    byLanguage().forEach((language, texts) -> put(cutoffs, language, texts));
    put(cutoffs, ModelCard.ALL, scored);
    return cutoffs;
  }

  private static void put(Map<String, Cutoffs> cutoffs, String name, List<Scored> texts) {
    if (texts.size() >= ENOUGH) {
      cutoffs.put(name, Cutoffs.of(texts.stream().map(Scored::perToken).toList()));
    }
  }

  /**
   * The start of the document in their middle.
   *
   * @param otherwise what is taken without documents
   */
  ModelCard.Sanity sanity(String otherwise) {
    String text = scored.isEmpty() ? otherwise : scored.get(scored.size() / 2).text();
    String start =
        text.substring(
            0, text.offsetByCodePoints(0, Math.min(SANITY, text.codePointCount(0, text.length()))));
    double perToken = model.of(start).perToken();
    if (perToken > model.vocabulary()) {
      throw new IllegalArgumentException(
          "Cannot train a language model on these texts: it knows a held-out text worse than chance (perplexity %.0f of %d words); give more texts, or lower --order"
              .formatted(perToken, model.vocabulary()));
    }
    return new ModelCard.Sanity(start, perToken);
  }
}
