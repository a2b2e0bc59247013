package io.syllabus.pipelines.domain;

import io.syllabus.quality.tune.Choice;
import io.syllabus.udfs.score.AucInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How well a domain is told on texts that nothing was made from.
 *
 * @param texts different ones with one label
 * @param documents they come from
 * @param tested texts of the half that measures; the others made the instruments
 * @param wanted of these, texts of the domain
 * @param made what the instruments were made of
 * @param signals each alone, then all together
 * @param keep the condition as {@code judge.keep} takes it
 * @param lengthAuc of the text's length alone, of whichever side is greater
 */
public record DomainReport(
    int texts,
    int documents,
    int tested,
    int wanted,
    Instruments.Counts made,
    List<Figures> signals,
    String keep,
    double lengthAuc) {

  /**
   * One way to tell the domain.
   *
   * @param score as a condition says it
   * @param auc on the half that measures, with the interval by documents
   * @param threshold from which on it is kept: chosen on the other half, for a precision; null
   *     where none was as precise
   * @param precision of what is kept, null of nothing
   * @param recall share of the domain's texts that is kept
   * @param shuffledAuc the same with labels dealt out at random, the mean over some times; null
   *     where that was not measured
   */
  public record Figures(
      String signal,
      String score,
      AucInterval auc,
      Double threshold,
      Double precision,
      double recall,
      Double shuffledAuc) {

    static Figures of(
        String signal, Choice choice, AucInterval auc, boolean[] kept, boolean[] wanted) {
      int right = 0;
      int all = 0;
      int yes = 0;
      for (int i = 0; i < kept.length; i++) {
        all += kept[i] ? 1 : 0;
        yes += wanted[i] ? 1 : 0;
        right += kept[i] && wanted[i] ? 1 : 0;
      }
      return new Figures(
          signal,
          choice.score(),
          auc,
          choice.threshold(),
          all == 0 ? null : (double) right / all,
          (double) right / Math.max(1, yes),
          null);
    }

    Figures withShuffled(double mean) {
      return new Figures(signal, score, auc, threshold, precision, recall, mean);
    }

    private String line() {
      return String.format(
          Locale.ROOT,
          "%-11s %.3f  %.3f to %.3f  %10s  %9s  %6.3f  %8s",
          signal,
          auc.auc(),
          auc.least(),
          auc.most(),
          shown("%.4g", threshold, "none"),
          shown("%.3f", precision, "none"),
          recall,
          shown("%.3f", shuffledAuc, ""));
    }

    private static String shown(String format, Double value, String otherwise) {
      return value == null ? otherwise : String.format(Locale.ROOT, format, value);
    }
  }

  /** For people, line by line. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d texts of %d documents; tested on %d, %d of them of the domain"
            .formatted(texts, documents, tested, wanted));
    lines.add(
        "made from the others: %d terms of %d texts, %d examples beside %d others, classifier and language models of %d texts"
            .formatted(
                made.terms(),
                made.lexiconTexts(),
                made.seeds(),
                made.background(),
                made.training()));
    lines.add("signal      AUC    95 %             threshold  precision  recall  shuffled");
    signals.forEach(figures -> lines.add(figures.line()));
    lines.add(String.format(Locale.ROOT, "%-11s %.3f", "length", lengthAuc));
    lines.add("judge.keep: " + keep);
    return lines;
  }
}
