package io.syllabus.udfs.classify;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains a classifier and measures it by cross-validation, beside two controls: texts of which it
 * sees the length alone, and labels that were shuffled. The same labels give the same bytes.
 */
public final class Training {
  private static final long SEED = 1; // of the shuffled labels
  private static final int SHUFFLES = 5;
  private static final int LENGTHS = 64; // quarter octaves

  private final Settings settings;
  private final VectorSource vectors;

  /**
   * How to train.
   *
   * @param features what of a text it looks at
   * @param positive label whose probability is asked for; null = the likeliest's, for three labels
   *     or more
   * @param folds of the cross-validation, 2 to 20
   * @param cost of an error against that of large weights, above 0
   */
  public record Settings(FeatureSettings features, String positive, int folds, double cost) {
    public Settings {
      if (folds < 2 || folds > 20) {
        throw new IllegalArgumentException(
            "Cannot use folds=%d: must lie between 2 and 20".formatted(folds));
      }
      if (!(cost > 0 && cost <= 1e6)) {
        throw new IllegalArgumentException(
            "Cannot use cost=%s: must lie above 0, and 1000000 at most".formatted(cost));
      }
    }
  }

  /** A classifier, how it was measured, and its file. */
  public record Trained(TextClassifier classifier, TrainingReport report, List<NamedFile> files) {}

  public Training(Settings settings, VectorSource vectors) {
    this.settings = settings;
    this.vectors = vectors;
  }

  /**
   * Trains.
   *
   * @throws IllegalArgumentException if the labels do not suffice or the positive one is not among
   *     them
   */
  public Trained of(LabelSet set) {
    List<String> labels = set.labels();
    List<Integer> scored = scored(labels);
    CrossValidation.Task task = task(set, labels, scored);
    CrossValidation validated = CrossValidation.of(task);
    TrainingReport report =
        new TrainingReport(
            set.texts().size(),
            set.counts(),
            set.repeated(),
            set.contradictory(),
            settings.folds(),
            Evaluation.of(labels, scored, set, validated.probabilities()),
            auc(task.withTexts(lengths(set), LENGTHS)),
            shuffledAuc(task));
    ClassifierFile model = model(task, validated, labels);
    return new Trained(
        TextClassifier.of(model), report, ClassifierFolder.files(model, set, settings, report));
  }

  private List<Integer> scored(List<String> labels) {
    String positive = settings.positive();
    if (positive != null && !labels.contains(positive)) {
      throw new IllegalArgumentException(
          "no text has the positive label %s; the labels are %s".formatted(positive, labels));
    }
    if (positive == null && labels.size() == 2) {
      throw new IllegalArgumentException(
          "of two labels, %s and %s, one is the positive one, whose probability is told; say which with --positive"
              .formatted(labels.get(0), labels.get(1)));
    }
    return labels.size() == 2
        ? List.of(labels.indexOf(positive))
        : IntStream.range(0, labels.size()).boxed().toList();
  }

  private CrossValidation.Task task(LabelSet set, List<String> labels, List<Integer> scored) {
    int[] truth = set.truth(labels);
    int[] folds = Folds.of(set.groups(), truth, labels, settings.folds());
    TextFeatures features = new TextFeatures(settings.features());
    List<SparseVector> texts =
        set.texts().stream().map(row -> features(features, row.text())).toList();
    return new CrossValidation.Task(
        texts,
        truth,
        folds,
        scored,
        labels.size(),
        settings.features().dimension(),
        settings.cost());
  }

  private SparseVector features(TextFeatures features, String text) {
    String language = vectors.language(text);
    float[] vector = settings.features().hasVectors() ? vectors.vector(text, language) : null;
    return features.of(text, vector, language);
  }

  private ClassifierFile model(
      CrossValidation.Task task, CrossValidation validated, List<String> labels) {
    OneVsRest scores = task.train(IntStream.range(0, task.truth().length).toArray());
    Calibration calibration =
        Calibration.fit(validated.scores(), task.truth(), task.scored(), task.labels());
    List<ClassifierFile.LabelScore> parts =
        IntStream.range(0, scores.labels().size())
            .mapToObj(
                k ->
                    ClassifierFile.LabelScore.of(
                        labels.get(scores.labels().get(k)),
                        scores.scores().get(k),
                        calibration.scalings().get(k)))
            .toList();
    return ClassifierFile.of(labels, settings.positive(), settings.features(), parts);
  }

  /** Labels dealt out at random some times: once is a matter of luck. */
  private static double shuffledAuc(CrossValidation.Task task) {
    Random random = new Random(SEED);
    return IntStream.range(0, SHUFFLES)
        .mapToDouble(i -> auc(task.withTruth(shuffled(task.truth(), random))))
        .average()
        .orElseThrow();
  }

  private static double auc(CrossValidation.Task task) {
    return CrossValidation.of(task).auc(task);
  }

  private static List<SparseVector> lengths(LabelSet set) {
    return set.texts().stream()
        .map(row -> Math.log(1.0 + row.text().length()) / Math.log(2) * 4)
        .map(length -> (int) Math.min(LENGTHS - 1, Math.round(length)))
        .map(position -> new SparseVector(new int[] {position}, new float[] {1}))
        .toList();
  }

  private static int[] shuffled(int[] truth, Random random) {
    int[] shuffled = truth.clone();
    for (int i = shuffled.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = shuffled[i];
      shuffled[i] = shuffled[other];
      shuffled[other] = kept;
    }
    return shuffled;
  }

  /**
   * Measures a classifier on labelled texts that it was not trained on.
   *
   * @throws IllegalArgumentException if a text has a label that the classifier does not know
   */
  public static Evaluation test(TextClassifier classifier, LabelSet set, VectorSource vectors) {
    for (String label : set.labels()) {
      if (!classifier.labels().contains(label)) {
        throw new IllegalArgumentException(
            "label %s is none of the classifier's, which are %s"
                .formatted(label, classifier.labels()));
      }
    }
    double[][] probabilities =
        set.texts().stream()
            .map(row -> probabilities(classifier, row.text(), vectors))
            .toArray(double[][]::new);
    return Evaluation.of(classifier.labels(), classifier.scored(), set, probabilities);
  }

  private static double[] probabilities(
      TextClassifier classifier, String text, VectorSource vectors) {
    String language = vectors.language(text);
    float[] vector = classifier.needsVectors() ? vectors.vector(text, language) : null;
    return classifier.probabilities(text, vector, language);
  }
}
