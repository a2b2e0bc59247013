package io.syllabus.quality.tune;

import io.syllabus.quality.signals.Distribution;
import io.syllabus.quality.signals.Signals;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a sample says about the condition of a recipe.
 *
 * @param dataset name of the recipe
 * @param of rows of the table
 * @param signals of the sample
 * @param correlations score → score → Spearman's correlation, of those that vary
 * @param choices what labels propose; none without labels
 * @param warnings what the condition can hardly mean
 */
public record Tuning(
    String dataset,
    long of,
    Signals signals,
    Map<String, Map<String, Double>> correlations,
    List<Choice> choices,
    List<String> warnings) {

  /** The distributions as a reference of {@code judge.references}: column → its 101 values. */
  public Map<String, List<Double>> reference() {
    return signals.distributions().stream()
        .filter(of -> of.rows() > 0 && of.language().isEmpty())
        .collect(
            Collectors.toMap(
                Distribution::score,
                of -> Arrays.stream(of.quantiles()).boxed().toList(),
                (a, b) -> a,
                TreeMap::new));
  }

  /** For people, a line for each thing. */
  public List<String> words() {
    Stream<String> head =
        Stream.of(
            "%d of %d rows; %d meet %s"
                .formatted(signals.rows(), of, signals.kept(), signals.condition()));
    return Stream.of(
            head,
            signals.words(),
            choices.stream().map(Choice::told),
            warnings.stream().map(warning -> "warning: " + warning))
        .flatMap(Function.identity())
        .toList();
  }
}
