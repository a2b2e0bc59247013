package io.syllabus.pipelines.bench;

import io.syllabus.udfs.classify.FeatureSettings;
import io.syllabus.udfs.classify.LabelSet;
import io.syllabus.udfs.classify.LabelledExample;
import io.syllabus.udfs.classify.TextClassifier;
import io.syllabus.udfs.classify.Training;
import io.syllabus.udfs.classify.VectorSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What a classifier of two labels costs a text of 300 characters whose vector is there already. */
public final class ClassifyBench {
  private static final int LENGTH = 300; // UTF-16 units of a text
  private static final int VECTOR = 384;

  private final Random random = new Random(1);

  /** Texts that one core classifies in a second. */
  public double rowsPerSecond() {
    float[] vector = new float[VECTOR];
    vector[0] = 1;
    List<LabelledExample> texts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      texts.add(new LabelledExample(text(), i % 2 == 0 ? "in" : "out", null));
    }
    TextClassifier classifier =
        new Training(
                new Training.Settings(
                    FeatureSettings.STANDARD.withVectors(VECTOR, VECTOR), "in", 2, 1),
                new OneVector(vector))
            .of(LabelSet.of(texts))
            .classifier();
    int[] next = {0};
    return Rate.perSecond(
        () -> {
          String text = texts.get(next[0]++ % texts.size()).text();
          return classifier.of(text, vector, "en").probability() > 0 ? 1 : 0;
        });
  }

  /** Words of two to nine letters. */
  private String text() {
    StringBuilder text = new StringBuilder();
    while (text.length() < LENGTH) {
      for (int letters = 2 + random.nextInt(8); letters > 0; letters--) {
        text.append((char) ('a' + random.nextInt(26)));
      }
      text.append(' ');
    }
    return text.substring(0, LENGTH);
  }

  @SuppressWarnings("ArrayRecordComponent") // the same for all texts
  private record OneVector(float[] vector) implements VectorSource {
    @Override
    public String language(String text) {
      return "en";
    }

    @Override
    public float[] vector(String text, String language) {
      return vector;
    }
  }
}
