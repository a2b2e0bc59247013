package io.syllabus.udfs.score;

import io.syllabus.udfs.text.Resources;
import java.util.regex.Pattern;

/**
 * How much of a text's wording is that of advertising, of spam, or of unsafe matters.
 *
 * <p>A score is the sum of the weights of the terms found, at most 1. Whoever asks about such
 * things uses their words too, so a question has half the score for advertising and spam, and a
 * long text needs more of them.
 */
public final class RiskTerms {
  /** UTF-16 units up to which each term counts in full. */
  private static final int SHORT = 400;

  private static final Lexicon TERMS = Lexicon.parse(Resources.text(RiskTerms.class, "risk.tsv"));

  /** An account to write to, which is what an advertisement is for. */
  private static final Pattern CONTACT =
      Pattern.compile(
          "(?:微信|薇信|v信|vx|wx|wechat|whatsapp|telegram|qq)(?:号|群)?[:： ]{0,3}[a-z0-9_+-]{5,20}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern QUESTION = Pattern.compile("[?？]|[吗呢么][。！!\\s]*$");

  private RiskTerms() {}

  /**
   * Shares of certainty.
   *
   * @param advertising offers and requests for contact, 0 to 1
   * @param spam prizes, gambling, easy money, 0 to 1
   * @param unsafe violence, drugs, sexual matters, self-harm, 0 to 1
   */
  public record Risk(double advertising, double spam, double unsafe) {}

  /** The scores of a text. */
  public static Risk of(String text) {
    LexiconHits hits = TERMS.hits(text);
    double offer = hits.weight("advertising") + (CONTACT.matcher(text).find() ? 0.5 : 0);
    double dilution = Math.min(1, (double) SHORT / Math.max(1, text.length()));
    double doubt = QUESTION.matcher(text).find() ? 0.5 : 1;
    return new Risk(
        Math.min(1, offer * dilution) * doubt,
        Math.min(1, hits.weight("spam") * dilution) * doubt,
        Math.min(1, hits.weight("unsafe")));
  }
}
