package io.syllabus.pipelines.bench;

import io.syllabus.files.FileTree;
import io.syllabus.udfs.lm.LmConf;
import io.syllabus.udfs.lm.LmTraining;
import io.syllabus.udfs.lm.NgramModel;
import io.syllabus.udfs.lm.Perplexity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * What an n-gram model of order 5 costs: trained on every other document of some texts, asked for
 * the others, from their text to their perplexity.
 */
public final class LmBench {
  private static final int ORDER = 5;
  private static final int WORDS = 50_000; // of the made texts
  private static final int LENGTH = 20; // of their documents

  private final List<String> documents;

  public LmBench(List<String> documents) {
    this.documents = List.copyOf(documents);
  }

  /** Documents whose words are as frequent as Zipf has it, the same each time. */
  public static List<String> made(int documents) {
    SplittableRandom random = new SplittableRandom(1);
    return IntStream.range(0, documents).mapToObj(i -> document(random)).toList();
  }

  private static String document(SplittableRandom random) {
    StringJoiner words = new StringJoiner(" ");
    for (int i = 0; i < LENGTH; i++) {
      words.add(
          Long.toString((long) Math.pow(WORDS, random.nextDouble()), Character.MAX_RADIX) + "x");
    }
    return words.toString();
  }

  /**
   * What was measured.
   *
   * @param tokens of the model's tokenization
   * @param ngrams of all orders
   * @param trained tokens a second of CPU time, with writing and reading
   * @param asked tokens a second on one core, by its CPU time
   */
  public record Cost(String tokens, long ngrams, double trained, double asked) {}

  public Cost run() throws IOException {
    Path folder = Files.createTempDirectory("syllabus-bench");
    try {
      LmTraining training = new LmTraining(new LmConf(ORDER, 0, null, 0));
      long start = Rate.cpuNanos();
      half(0).forEach(training::add);
      LmTraining.Result made = training.write(folder.resolve("bench.arpa"));
      double trained = made.card().trainingTokens() * 1e9 / (Rate.cpuNanos() - start);
      double asked = asked(NgramModel.read(folder.resolve("bench.arpa")));
      long ngrams = made.ngrams().stream().mapToLong(n -> n).sum();
      return new Cost(made.card().tokens(), ngrams, trained, asked);
    } finally {
      FileTree.remove(folder);
    }
  }

  private List<String> half(int first) {
    List<String> half = new ArrayList<>();
    for (int i = first; i < documents.size(); i += 2) {
      half.add(documents.get(i));
    }
    return half;
  }

  private double asked(NgramModel model) {
    List<String> others = half(1);
    double tokens = others.stream().map(model::of).mapToLong(Perplexity::tokens).sum();
    LongSupplier next =
        new LongSupplier() {
          private int at;

          @Override
          public long getAsLong() {
            at = (at + 1) % others.size();
            return model.of(others.get(at)).tokens();
          }
        };
    return Rate.perSecond(next) * tokens / others.size();
  }
}
