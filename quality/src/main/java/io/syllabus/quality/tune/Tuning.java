package io.syllabus.quality.tune;

import java.util.ArrayList;
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
 * @param condition as the recipe has it
 * @param rows of the sample
 * @param of rows of the table
 * @param kept rows of the sample that meet the whole condition
 * @param distributions of the scores that rows have
 * @param correlations score → score → Spearman's correlation, of those that vary
 * @param parts of the condition
 * @param choices what labels propose; none without labels
 * @param warnings what the condition can hardly mean
 */
public record Tuning(
    String dataset,
    String condition,
    int rows,
    long of,
    int kept,
    List<Distribution> distributions,
    Map<String, Map<String, Double>> correlations,
    List<Part> parts,
    List<Choice> choices,
    List<String> warnings) {

  /**
   * Parts that all rows meet, or none, with the distribution of what they compare: a threshold of
   * another model's scale looks like that.
   */
  public static List<String> warnings(
      List<Part> parts, int rows, Map<String, Distribution> distributions) {
    List<String> warnings = new ArrayList<>();
    for (Part part : parts) {
      for (Part.Edge edge : part.edges()) {
        boolean decides = part.drops() > 0 && part.drops() < rows;
        Distribution of = distributions.get(edge.score());
        if (!decides && of != null && of.varies()) {
          warnings.add(
              "%s: %s row of the sample meets it; %s lies between %s (p10) and %s (p90), its median is %s"
                  .formatted(
                      part.words(),
                      part.drops() == 0 ? "every" : "no",
                      edge.score(),
                      Figure.of(of.quantiles()[10]),
                      Figure.of(of.quantiles()[90]),
                      Figure.of(of.quantiles()[50])));
        }
      }
    }
    return warnings;
  }

  /** The distributions as a reference of {@code judge.references}: column → its 101 values. */
  public Map<String, List<Double>> reference() {
    return distributions.stream()
        .filter(of -> of.rows() > 0)
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
        Stream.of("%d of %d rows; %d meet %s".formatted(rows, of, kept, condition));
    return Stream.of(
            head,
            parts.stream().map(Part::told),
            distributions.stream().map(Distribution::words),
            choices.stream().map(Choice::told),
            warnings.stream().map(warning -> "warning: " + warning))
        .flatMap(Function.identity())
        .toList();
  }
}
