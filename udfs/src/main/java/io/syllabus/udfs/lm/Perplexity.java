package io.syllabus.udfs.lm;

/**
 * How likely a text is to a model. To an n-gram model every line is a sentence, whose end is
 * predicted, too; to a causal one the text is one row of tokens.
 *
 * @param log10 of the probability of all tokens
 * @param tokens words and ends of lines
 * @param unknown words that the model does not know
 * @param bytes of the text that was read in UTF-8, with one for the end of each line that is
 *     predicted
 */
public record Perplexity(double log10, long tokens, long unknown, long bytes) {
  static final Perplexity NOTHING = new Perplexity(0, 0, 0, 0);

  /**
   * The same by a model that speaks in nats.
   *
   * @param nll negative log-likelihood of all tokens
   */
  public static Perplexity ofNats(double nll, long tokens, long bytes) {
    return new Perplexity(-nll / Math.log(10), tokens, 0, bytes);
  }

  /** Negative log-likelihood of all tokens, in nats. */
  public double nll() {
    return -log10 * Math.log(10);
  }

  Perplexity plus(Perplexity other) {
    return new Perplexity(
        log10 + other.log10, tokens + other.tokens, unknown + other.unknown, bytes + other.bytes);
  }

  /** Among how many equal choices a token was one, in the mean; depends on the tokenization. */
  public double perToken() {
    return Math.pow(10, -log10 / tokens);
  }

  /** The same for a byte: fit to compare models whose tokens differ. */
  public double perByte() {
    return Math.pow(10, -log10 / bytes);
  }

  /** The share of the tokens that are words which the model does not know. */
  public double unknownShare() {
    return tokens == 0 ? 0 : (double) unknown / tokens;
  }
}
