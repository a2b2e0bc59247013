package io.syllabus.udfs.score;

import io.syllabus.udfs.classify.Classified;
import io.syllabus.udfs.classify.TextClassifier;
import io.syllabus.udfs.text.Sentences;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a short text is for, by a classifier that the project trains on lines of its own ({@code
 * conf/intents}): a task, or a greeting, a signature, an offer …
 *
 * <p>A text of several sentences is as much of a task as the one that is most of it.
 */
final class Intents {
  /** Of UTF-16 units; longer texts are unlike all lines that it was trained on. */
  private static final int LONGEST = 400;

  private static final TextClassifier MODEL = TextClassifier.beside(Intents.class, "intents");

  private Intents() {}

  /**
   * An intent and how sure a task is.
   *
   * @param business probability that the text is a task, 0 to 1
   * @param other the likeliest intent but business
   */
  record Intent(double business, String other) {}

  static Intent of(String text) {
    if (text.length() > LONGEST) {
      return new Intent(1, null);
    }
    Classified whole = MODEL.of(text, null, null);
    List<String> sentences = Sentences.of(text);
    double business = business(whole);
    for (int i = 0; i < sentences.size() && sentences.size() > 1; i++) {
      business = Math.max(business, business(MODEL.of(sentences.get(i), null, null)));
    }
    return new Intent(business, other(whole));
  }

  private static double business(Classified text) {
    return text.probabilities().get(NoiseFilter.BUSINESS);
  }

  private static String other(Classified text) {
    SortedMap<String, Double> others = new TreeMap<>(text.probabilities());
    others.remove(NoiseFilter.BUSINESS);
    return others.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }
}
