package io.syllabus.udfs.models;

/**
 * How little a language model expected a text.
 *
 * @param nll negative log-likelihood of all tokens that were judged, in nats
 * @param tokens how many were judged; at least one
 * @param bytes of the text that was read, in UTF-8
 */
public record Perplexity(double nll, int tokens, int bytes) {
  /** One for a text that is expected wholly; as many as there are tokens for one by chance. */
  public double perToken() {
    return Math.exp(nll / tokens);
  }

  /** The same by bytes: it can be compared between tokenizers, and between scripts less so. */
  public double perByte() {
    return Math.exp(nll / bytes);
  }
}
