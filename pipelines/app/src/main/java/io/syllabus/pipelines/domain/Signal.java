package io.syllabus.pipelines.domain;

import io.syllabus.jobs.NamedScores;
import io.syllabus.schemas.Scores;
import java.util.Map;

/**
 * One way to tell a domain, as a condition of a recipe asks for it; greater is more of the domain.
 * A row in a language that nothing was made for is neither.
 */
enum Signal {
  /** What the different terms of the lexicon weigh that the text has. */
  KEYWORDS("keywordWeight") {
    @Override
    double of(Map<String, Double> numbers) {
      return number(numbers, "keywordWeight");
    }
  },

  /** How much nearer examples are than texts of other sorts. */
  SEEDS("coalesce(seedMargin, 0)") {
    @Override
    double of(Map<String, Double> numbers) {
      return number(numbers, "seedMargin");
    }
  },

  /** What the classifier says. */
  CLASSIFIER("probability") {
    @Override
    double of(Map<String, Double> numbers) {
      return number(numbers, "probability");
    }
  },

  /**
   * How much less the domain's model is surprised by a word than the background's, in nats.
   *
   * <p>Source: Moore and Lewis, Intelligent selection of language model training data, ACL 2010.
   */
  PERPLEXITY(
      "coalesce(ln(perplexity_%s / perplexity_%s), 0)"
          .formatted(Instruments.BACKGROUND, Instruments.DOMAIN)) {
    @Override
    double of(Map<String, Double> numbers) {
      Double domain = numbers.get("perplexity_" + Instruments.DOMAIN);
      Double background = numbers.get("perplexity_" + Instruments.BACKGROUND);
      return domain == null || background == null ? 0 : Math.log(background / domain);
    }
  };

  private final String sql;

  Signal(String sql) {
    this.sql = sql;
  }

  /** As {@code judge.keep} says it. */
  String sql() {
    return sql;
  }

  /** The same number, of a row's scores. */
  double of(Scores scores) {
    return of(NamedScores.numbers(scores));
  }

  abstract double of(Map<String, Double> numbers);

  private static double number(Map<String, Double> numbers, String column) {
    return numbers.getOrDefault(column, 0.0);
  }
}
