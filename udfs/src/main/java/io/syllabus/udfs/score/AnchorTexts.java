package io.syllabus.udfs.score;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Texts that others are held against, as vectors. Each counts in the space of its own language
 * only: those of two models cannot be compared.
 */
public final class AnchorTexts implements Serializable {
  private static final long serialVersionUID = 2L;

  /** The share of the nearest that says how near a text is to a kind: it has sorts of its own. */
  private static final double NEAREST = 0.2;

  private final Map<String, List<Anchor>> spaces = new TreeMap<>();

  /**
   * One of the texts.
   *
   * @param name what it stands for; several may share one
   * @param space of its model, see {@link SentenceEmbedder#space}
   * @param vector of unit length
   */
  @SuppressWarnings("ArrayRecordComponent") // compared number by number
  public record Anchor(String name, String space, float[] vector) implements Serializable {}

  /**
   * How near the nearest is.
   *
   * @param name of the nearest
   * @param cosine to it
   * @param mean cosine to all
   * @param few mean cosine to the nearest fifth: a share, so that more texts make nothing nearer
   */
  public record Nearness(String name, double cosine, double mean, double few) {}

  public AnchorTexts(List<Anchor> anchors) {
    anchors.forEach(
        anchor -> spaces.computeIfAbsent(anchor.space(), s -> new ArrayList<>()).add(anchor));
  }

  /** Those of some names. */
  public AnchorTexts named(List<String> names) {
    return new AnchorTexts(
        spaces.values().stream()
            .flatMap(List::stream)
            .filter(anchor -> names.contains(anchor.name()))
            .toList());
  }

  /**
   * How near a text is; null where there is nothing in its space, or it has no vector. Of equals
   * the first counts.
   */
  public Nearness nearness(float[] vector, String language) {
    List<Anchor> own = spaces.getOrDefault(SentenceEmbedder.space(language), List.of());
    if (own.isEmpty() || vector.length == 0) {
      return null;
    }
    double sum = 0;
    double most = Double.NEGATIVE_INFINITY;
    String nearest = "";
    double[] cosines = new double[own.size()];
    int at = 0;
    for (Anchor anchor : own) {
      double cosine = Similarity.cosine(vector, anchor.vector());
      cosines[at++] = cosine;
      sum += cosine;
      nearest = cosine > most ? anchor.name() : nearest;
      most = Math.max(most, cosine);
    }
    return new Nearness(nearest, most, sum / own.size(), few(cosines));
  }

  private static double few(double[] cosines) {
    Arrays.sort(cosines);
    int from = cosines.length - (int) Math.ceil(NEAREST * cosines.length);
    return Arrays.stream(cosines, from, cosines.length).average().orElseThrow();
  }

  /** How near each of others is to the nearest of these: space → cosines in ascending order. */
  public Map<String, double[]> scale(AnchorTexts others) {
    Map<String, double[]> scale = new TreeMap<>();
    others.spaces.forEach(
        (space, texts) -> {
          double[] cosines =
              texts.stream()
                  .map(text -> nearness(text.vector(), space))
                  .filter(near -> near != null)
                  .mapToDouble(Nearness::cosine)
                  .sorted()
                  .toArray();
          if (cosines.length > 0) {
            scale.put(space, cosines);
          }
        });
    return scale;
  }

  /** The share of a sorted sample that is less than a value, ties by half: 0 to 1. */
  public static double rank(double[] sample, double value) {
    int less = lowerBound(sample, value);
    int most = lowerBound(sample, Math.nextUp(value));
    return (less + most) / 2.0 / sample.length;
  }

  private static int lowerBound(double[] sample, double value) {
    int found = Arrays.binarySearch(sample, value);
    if (found < 0) {
      return -found - 1;
    }
    while (found > 0 && sample[found - 1] == value) {
      found--;
    }
    return found;
  }
}
