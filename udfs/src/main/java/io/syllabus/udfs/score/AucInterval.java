package io.syllabus.udfs.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An AUC and where it lies with 95 % confidence, counting that texts of one document are alike: the
 * documents are what was drawn, not the texts.
 *
 * <p>After Obuchowski, Nonparametric analysis of clustered ROC curve data, Biometrics 53, 1997: the
 * placements of a document's texts are summed; one factor corrects for the number of documents.
 *
 * @param auc see {@link Ranks#auc}
 * @param least 0 to 1
 * @param most 0 to 1
 */
public record AucInterval(double auc, double least, double most) {
  private static final double Z = 1.959963984540054; // 97.5 % quantile of the normal distribution

  /**
   * Measures.
   *
   * @param values a greater one speaks for the wanted
   * @param wanted which rows are
   * @param groups what each row came from
   */
  public static AucInterval of(double[] values, boolean[] wanted, List<String> groups) {
    double auc = Ranks.auc(values, wanted);
    double half = Z * Math.sqrt(variance(values, wanted, groups, auc));
    return new AucInterval(auc, Math.max(0, auc - half), Math.min(1, auc + half));
  }

  private static double variance(
      double[] values, boolean[] wanted, List<String> groups, double auc) {
    double[] ranks = Ranks.of(values);
    double[] own = Ranks.withinKind(values, wanted);
    Counts counts = Counts.of(wanted);
    Map<String, Double> deviations = new HashMap<>(); // by group, of its rows from the AUC
    for (int i = 0; i < values.length; i++) {
      // The share of the other kind that the row is on the right side of.
      double others = ranks[i] - own[i];
      double right = wanted[i] ? others / counts.no() : 1 - others / counts.yes();
      double deviation = (right - auc) / (wanted[i] ? counts.yes() : counts.no());
      deviations.merge(groups.get(i), deviation, Double::sum);
    }
    double squares = deviations.values().stream().mapToDouble(d -> d * d).sum();
    int drawn = deviations.size();
    return drawn < 2 ? 0 : squares * drawn / (drawn - 1);
  }

  private record Counts(int yes, int no) {
    static Counts of(boolean[] wanted) {
      int yes = 0;
      for (boolean one : wanted) {
        yes += one ? 1 : 0;
      }
      return new Counts(Math.max(1, yes), Math.max(1, wanted.length - yes));
    }
  }
}
