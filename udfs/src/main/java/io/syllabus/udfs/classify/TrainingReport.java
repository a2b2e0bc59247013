package io.syllabus.udfs.classify;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/**
 * How a training went: what it learnt from, and how good it was on folds that it had not seen.
 *
 * @param texts that it learnt from
 * @param labels texts by label
 * @param repeated rows left out because another said the same
 * @param contradictory rows left out because their text has several labels
 * @param folds of the cross-validation
 * @param validation the figures
 * @param lengthAuc of a classifier that sees nothing but a text's length: near the real one, the
 *     labels tell long texts from short ones
 * @param shuffledAuc with shuffled labels: far from 0.5, something leaks
 */
public record TrainingReport(
    int texts,
    SortedMap<String, Integer> labels,
    int repeated,
    int contradictory,
    int folds,
    Evaluation validation,
    double lengthAuc,
    double shuffledAuc) {

  /** For people: what {@code report.txt} holds. */
  public String text() {
    StringBuilder text = new StringBuilder();
    line(
        text,
        "%d texts, by label %s; left out: %d repeated, %d contradictory rows",
        texts,
        labels,
        repeated,
        contradictory);
    line(text, "");
    line(
        text,
        "%d-fold cross-validation, each text judged by a classifier that has not seen it:",
        folds);
    figures(text, validation);
    line(
        text,
        "controls: AUC %.3f by length alone, %.3f with shuffled labels",
        lengthAuc,
        shuffledAuc);
    line(text, "");
    errors(text, validation.worst());
    return text.toString();
  }

  /** The figures of an evaluation, for people. */
  public static String text(Evaluation evaluation) {
    StringBuilder text = new StringBuilder();
    figures(text, evaluation);
    line(text, "");
    errors(text, evaluation.worst());
    return text.toString();
  }

  private static void figures(StringBuilder text, Evaluation evaluation) {
    line(
        text,
        "%-20s %7s %7s %14s %11s %12s",
        "label",
        "AUC",
        "AP",
        "precision@0.9",
        "recall@0.9",
        "calibration");
    evaluation
        .figures()
        .forEach(
            (label, f) ->
                line(
                    text,
                    "%-20s %7.3f %7.3f %14s %11.3f %12.3f",
                    label,
                    f.auc(),
                    f.averagePrecision(),
                    f.precisionAt09() == null ? "none" : share(f.precisionAt09()),
                    f.recallAt09(),
                    f.calibrationError()));
    line(text, "accuracy %.3f, mean AUC %.3f", evaluation.accuracy(), evaluation.auc());
    line(text, "said (columns) of each label (rows):");
    for (int i = 0; i < evaluation.labels().size(); i++) {
      StringBuilder row = new StringBuilder();
      evaluation.confusion().get(i).forEach(n -> row.append("%6d".formatted(n)));
      line(text, "%-20s%s", evaluation.labels().get(i), row);
    }
  }

  private static void errors(StringBuilder text, List<Evaluation.WorstError> worst) {
    line(text, worst.isEmpty() ? "no errors" : "worst errors:");
    for (Evaluation.WorstError error : worst) {
      line(
          text,
          "  %s, said %s (%.3f for its own): %s",
          error.label(),
          error.said(),
          error.probability(),
          error.text());
    }
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
