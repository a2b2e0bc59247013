package io.syllabus.quality.tune;

import io.syllabus.udfs.score.Ranks;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The threshold of one score that people's labels propose: the one that keeps most of what is
 * wanted while what it keeps is as precise as asked for.
 *
 * @param score its column
 * @param auc of the score on the labels, of the side that is kept
 * @param above whether greater values are kept, else lesser ones
 * @param threshold null where none is as precise
 * @param precision of what is kept
 * @param sure where that precision lies with 95 % confidence
 * @param recall share of what is wanted that is kept
 * @param labels rows that have the score and a label
 */
public record Choice(
    String score,
    double auc,
    boolean above,
    Double threshold,
    double precision,
    Wilson sure,
    double recall,
    int labels) {

  /**
   * The best threshold.
   *
   * @param values of the labelled rows, none of them {@code NaN}
   * @param wanted their labels
   * @param precision that is asked for, 0 to 1
   */
  public static Choice of(String score, double[] values, boolean[] wanted, double precision) {
    double auc = Ranks.auc(values, wanted);
    boolean above = auc >= 0.5;
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> above ? -values[i] : values[i]))
            .mapToInt(i -> i)
            .toArray();
    int yes = (int) IntStream.range(0, values.length).filter(i -> wanted[i]).count();
    Choice best =
        new Choice(
            score, Math.max(auc, 1 - auc), above, null, 0, Wilson.of(0, 0), 0, values.length);
    int right = 0;
    for (int i = 0; i < order.length; i++) {
      right += wanted[order[i]] ? 1 : 0;
      boolean ends = i + 1 == order.length || values[order[i + 1]] != values[order[i]];
      double recall = (double) right / Math.max(1, yes);
      double kept = (double) right / (i + 1);
      if (ends && kept >= precision && recall > best.recall) {
        best =
            new Choice(
                score,
                best.auc,
                above,
                values[order[i]],
                kept,
                Wilson.of(right, i + 1),
                recall,
                values.length);
      }
    }
    return best;
  }

  /** As a part of a condition; empty where there is none. */
  public String condition() {
    return threshold == null ? "" : "%s %s %s".formatted(score, above ? ">=" : "<=", bound());
  }

  /** One line for people. */
  String told() {
    String found =
        threshold == null
            ? "no threshold is as precise"
            : "%s: precision %.3f (surely %.3f to %.3f), recall %.3f"
                .formatted(condition(), precision, sure.least(), sure.most(), recall);
    return "labels  %-24s AUC %.3f  %s".formatted(score, auc, found);
  }

  /** Six digits, rounded so that the row at the bound stays on its side. */
  private String bound() {
    MathContext six = new MathContext(6, above ? RoundingMode.FLOOR : RoundingMode.CEILING);
    return BigDecimal.valueOf(threshold).round(six).stripTrailingZeros().toPlainString();
  }
}
