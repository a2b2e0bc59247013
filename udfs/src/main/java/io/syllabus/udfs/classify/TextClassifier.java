package io.syllabus.udfs.classify;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says how likely a text has each of some labels. Immutable, so that all threads can share one.
 *
 * <p>What it makes of a text depends on nothing but the text, its vector and its language.
 */
public final class TextClassifier {
  private final ClassifierFile file;
  private final TextFeatures features;
  private final OneVsRest scores;
  private final Calibration calibration;

  private TextClassifier(ClassifierFile file) {
    this.file = file;
    this.features = new TextFeatures(file.features());
    List<Integer> scored =
        file.scores().stream().map(score -> file.labels().indexOf(score.label())).toList();
    this.scores =
        new OneVsRest(
            scored, file.scores().stream().map(ClassifierFile.LabelScore::score).toList());
    this.calibration =
        new Calibration(
            scored,
            file.scores().stream().map(ClassifierFile.LabelScore::scaling).toList(),
            file.labels().size());
  }

  static TextClassifier of(ClassifierFile file) {
    return new TextClassifier(file);
  }

  /**
   * Reads a model folder that {@code syllabus classifier train} wrote.
   *
   * @throws IllegalArgumentException if a file is missing, is no model, or is not the one that the
   *     card names by its checksum
   */
  public static TextClassifier read(Path folder) {
    return new TextClassifier(ClassifierFolder.read(folder));
  }

  /** Reads the one that lies beside a class. */
  public static TextClassifier beside(Class<?> owner, String name) {
    return new TextClassifier(ClassifierFolder.beside(owner, name));
  }

  /** All labels, sorted. */
  public List<String> labels() {
    return file.labels();
  }

  /** The label whose probability is asked for; null = the likeliest's. */
  public String positive() {
    return file.positive();
  }

  /** What it looks at. */
  public FeatureSettings features() {
    return file.features();
  }

  /** Whether it needs the sentence vector of a text. */
  public boolean needsVectors() {
    return file.features().hasVectors();
  }

  /**
   * Classifies a text.
   *
   * @param vector of the text by the embedding model of its language; may be null where {@link
   *     #needsVectors} says no
   * @param language as {@code LanguageDetector} says it
   * @throws IllegalArgumentException if the vector is missing or another model's
   */
  public Classified of(String text, float[] vector, String language) {
    double[] probabilities = probabilities(text, vector, language);
    SortedMap<String, Double> byLabel = new TreeMap<>();
    for (int i = 0; i < probabilities.length; i++) {
      byLabel.put(file.labels().get(i), probabilities[i]);
    }
    String likeliest = file.labels().get(Evaluation.likeliest(probabilities));
    String asked = file.positive() == null ? likeliest : file.positive();
    return new Classified(likeliest, byLabel.get(asked), byLabel);
  }

  /** By label, in the order of {@link #labels}. */
  double[] probabilities(String text, float[] vector, String language) {
    return calibration.probabilities(scores.of(features.of(text, vector, language)));
  }

  List<Integer> scored() {
    return scores.labels();
  }
}
