package io.syllabus.pipelines.bench;

import io.syllabus.schemas.Judged;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.Passage;
import io.syllabus.schemas.Scores;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Letters of one template that differ in name, number, amount and date: the same ones each time.
 */
final class FormLetters {
  private static final int DIMENSIONS = 384;
  private static final double SPREAD = 0.005; // of a component; two letters have a cosine near 1
  private static final List<String> SYLLABLES =
      List.of(
          "an", "bo", "ca", "den", "el", "fa", "gil", "ho", "ir", "ka", "lo", "min", "ne", "or");
  private static final String LETTER =
      """
      Dear %s, thank you for your order %d of %s. We have received your payment of %d euros and \
      handed your parcel over to the carrier, who will bring it to you within %d working days. You \
      can follow it on our page with the number of your order. Should anything be missing or \
      broken, please write to us within two weeks and keep the box until you hear from us. Kind \
      regards, the service team.""";

  private FormLetters() {}

  /** The letter of a number, with a vector of its meaning. */
  static Judged letter(long number) {
    SplittableRandom random = new SplittableRandom(number);
    String text =
        LETTER.formatted(
            name(random) + " " + name(random),
            100_000 + number,
            "%d-%02d-%02d"
                .formatted(
                    2015 + random.nextInt(10), 1 + random.nextInt(12), 1 + random.nextInt(28)),
            5 + random.nextInt(995),
            2 + random.nextInt(8));
    return new Judged(
        "letter-%09d".formatted(number),
        List.of("parent of " + number),
        Origin.unknown(),
        new Passage("section", List.of(), text, null, Map.of()),
        Scores.unscored("en", text),
        vector(random),
        "kept",
        List.of());
  }

  private static String name(SplittableRandom random) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static float[] vector(SplittableRandom random) {
    double[] parts = new double[DIMENSIONS];
    double squares = 0;
    for (int i = 0; i < DIMENSIONS; i++) {
      parts[i] = 1 / Math.sqrt(DIMENSIONS) + SPREAD * (2 * random.nextDouble() - 1);
      squares += parts[i] * parts[i];
    }
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = (float) (parts[i] / Math.sqrt(squares));
    }
    return vector;
  }
}
