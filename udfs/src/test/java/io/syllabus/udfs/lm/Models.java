package io.syllabus.udfs.lm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small models of lines whose words stand between blanks. */
final class Models {
  private Models() {}

  static String arpa(List<String> lines, int order, int pruned) {
    TrainingText text = new TrainingText();
    lines.forEach(line -> text.add(line, Tokenization.WHITESPACE));
    GramCounts grams = new GramCounts(text.toArray(), text.words().size(), order);
    StringWriter arpa = new StringWriter();
    try {
      new ArpaWriter(new KneserNey(grams, pruned), text.words(), arpa).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return arpa.toString();
  }

  static BackoffModel read(String arpa) {
    return read(arpa.getBytes(StandardCharsets.UTF_8));
  }

  static BackoffModel read(byte[] arpa) {
    try {
      return new ArpaReader(new ByteArrayInputStream(arpa), arpa.length).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The probability of a word after others from the start of a sentence. */
  static double probability(BackoffModel model, List<String> before, String word) {
    BackoffModel.Walk walk = model.new Walk();
    walk.begin();
    before.forEach(earlier -> walk.step(model.words().id(earlier)));
    return Math.pow(10, walk.step(model.words().id(word)));
  }

  static double log10(BackoffModel model, String sentence) {
    BackoffModel.Walk walk = model.new Walk();
    walk.begin();
    double[] sum = new double[1];
    Tokenization.WHITESPACE.split(
        sentence, (text, start, end) -> sum[0] += walk.step(model.words().id(text, start, end)));
    return sum[0] + walk.end();
  }
}
