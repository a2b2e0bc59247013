package io.syllabus.quality.signals;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the scores of some rows say about a condition.
 *
 * @param condition as the recipe has it
 * @param rows that were looked at
 * @param kept of these, rows that meet the whole condition
 * @param distributions of the scores that rows have
 * @param parts of the condition
 */
public record Signals(
    String condition, long rows, long kept, List<Distribution> distributions, List<Part> parts) {
  private static final int TELLING = 20; // rows of a language

  /** Of a run that did not judge. */
  public static final Signals NONE = new Signals("", 0, 0, List.of(), List.of());

  /**
   * Parts that decide nothing, with the distribution of what they compare: a threshold of another
   * model's scale looks like that.
   */
  public List<String> warnings() {
    Map<String, Distribution> known =
        distributions.stream()
            .filter(of -> of.language().isEmpty())
            .collect(Collectors.toMap(Distribution::score, Function.identity()));
    return parts.stream()
        .flatMap(
            part -> part.edges().stream().flatMap(edge -> warnings(part, edge, known).stream()))
        .distinct()
        .toList();
  }

  private List<String> warnings(Part part, Part.Edge edge, Map<String, Distribution> known) {
    Distribution of = known.get(edge.score());
    if (rows > 0 && part.drops() == rows) {
      return List.of("%s kept no row of %d: %s".formatted(said(part), rows, spread(edge, of)));
    }
    if (part.drops() == 0 && of != null && of.varies()) {
      return List.of("%s kept every row of %d: %s".formatted(said(part), rows, spread(edge, of)));
    }
    return part.edges().size() > 1 ? List.of() : byLanguage(part, edge);
  }

  private static String said(Part part) {
    return "judge.keep: " + part.words();
  }

  private static String spread(Part.Edge edge, Distribution of) {
    if (of == null) {
      return "no row has a " + edge.score();
    }
    return of.varies()
        ? "%s; write %s".formatted(half(edge, of), cure(edge))
        : "all have %s %s".formatted(edge.score(), of.told(50));
  }

  private static String half(Part.Edge edge, Distribution of) {
    return "half have %s between %s and %s (p10 %s, p90 %s)"
        .formatted(edge.score(), of.told(25), of.told(75), of.told(10), of.told(90));
  }

  private static String cure(Part.Edge edge) {
    String score = edge.score();
    return edge.upwards()
        ? "top(%s, 0.3) or %s > p75(%s)".formatted(score, score, score)
        : "%s < p25(%s)".formatted(score, score);
  }

  /** A threshold that fits one model's scale may keep nothing of another's language. */
  private List<String> byLanguage(Part part, Part.Edge edge) {
    return distributions.stream()
        .filter(of -> of.score().equals(edge.score()) && !of.language().isEmpty())
        .filter(of -> of.rows() >= TELLING)
        .filter(edge::keepsNothing)
        .map(
            of ->
                "%s kept no row of %d in %s: %s; each language has a scale of its own: set a threshold for each, or rank it by score.background"
                    .formatted(said(part), of.rows(), of.language(), half(edge, of)))
        .toList();
  }

  /** For people, a line for each thing. */
  public Stream<String> words() {
    return Stream.concat(
        parts.stream().map(Part::told), distributions.stream().map(Distribution::words));
  }
}
