package io.syllabus.pipelines.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.udfs.score.Lexicon;
import io.syllabus.udfs.score.SentenceEmbedder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the libraries below a score cost a core, beside the same in Python: turn by turn, so that
 * both meet the same machine.
 */
public final class ScoreBench {
  private static final int TERMS = 5_000;
  private static final int TEXTS = 500;
  private static final int WORDS = 12_000; // different ones in the texts
  private static final int LENGTH = 80; // words of a text
  private static final int ROUNDS = 3;
  private static final String MODEL = "all-minilm-l6-v2";
  private static final String WORDS_OF = "-tokenizer.json";

  private final String python;
  private final SplittableRandom random = new SplittableRandom(1);
  private final List<String> words = words();

  public ScoreBench(String python) {
    this.python = python;
  }

  /**
   * Rates of one core.
   *
   * @param own ours
   * @param other Python's; empty where it lacks the library
   */
  public record Pair(double own, OptionalDouble other) {
    private Pair times(double factor) {
      OptionalDouble scaled =
          other.isEmpty() ? other : OptionalDouble.of(other.getAsDouble() * factor);
      return new Pair(own * factor, scaled);
    }
  }

  /** Millions of bytes a second that are looked through for 5,000 terms. */
  public Pair lexicon() {
    List<String> texts = texts(TEXTS);
    List<String> terms = terms();
    Lexicon lexicon =
        Lexicon.parse(
            terms.stream().map(term -> term + "\t1\tbench\n").collect(Collectors.joining()));
    double bytes =
        texts.stream().mapToInt(t -> t.getBytes(StandardCharsets.UTF_8).length).average().orElse(0);
    return inTurn(
            each(texts, text -> 1 + lexicon.hits(text).count()),
            () -> PythonRate.of(python, "score", question(terms, texts), "lexicon"))
        .times(bytes / 1e6);
  }

  /** Texts of 80 words a second that are embedded, one by one. */
  public Pair vectors() {
    List<String> texts = texts(50);
    try (SentenceEmbedder embedder = new SentenceEmbedder()) {
      return inTurn(
          each(texts, text -> embedder.embed(text, "en").length),
          () -> PythonRate.of(python, "score", models(texts), "vectors"));
    }
  }

  private static Map<String, Object> question(List<String> terms, List<String> texts) {
    return Map.of("terms", terms, "texts", texts);
  }

  private static Map<String, Object> models(List<String> texts) {
    return Map.of("jar", jar(), "model", MODEL, "texts", texts);
  }

  private static String jar() {
    String inside = SentenceEmbedder.class.getResource("/" + MODEL + ".onnx").getPath();
    return Path.of(URI.create(inside.substring(0, inside.indexOf('!')))).toString();
  }

  private static Pair inTurn(LongSupplier own, Supplier<OptionalDouble> other) {
    double best = 0;
    OptionalDouble theirs = OptionalDouble.empty();
    for (int round = 0; round < ROUNDS; round++) {
      best = Math.max(best, Rate.perSecond(own));
      OptionalDouble once = other.get();
      theirs =
          once.isEmpty()
              ? theirs
              : OptionalDouble.of(Math.max(theirs.orElse(0), once.getAsDouble()));
    }
    return new Pair(best, theirs);
  }

  private interface Work {
    long of(String text);
  }

  private static LongSupplier each(List<String> texts, Work work) {
    int[] next = {0};
    return () -> work.of(texts.get(next[0]++ % texts.size()));
  }

  /** Words and pairs of words, from every frequency. */
  private List<String> terms() {
    Set<String> terms = new LinkedHashSet<>();
    while (terms.size() < TERMS) {
      String word = words.get(random.nextInt(WORDS));
      terms.add(random.nextBoolean() ? word : word + " " + words.get(random.nextInt(WORDS)));
    }
    return new ArrayList<>(terms);
  }

  private List<String> texts(int count) {
    return IntStream.range(0, count).mapToObj(i -> text()).toList();
  }

  /** Words as frequent as Zipf has it. */
  private String text() {
    StringJoiner text = new StringJoiner(" ");
    for (int i = 0; i < LENGTH; i++) {
      text.add(words.get((int) Math.pow(WORDS, random.nextDouble()) - 1));
    }
    return text.toString();
  }

  /**
   * English words, each a token of the model, the frequent ones first as its vocabulary has them.
   */
  private static List<String> words() {
    try (InputStream file = SentenceEmbedder.class.getResourceAsStream("/" + MODEL + WORDS_OF)) {
      List<String> words = new ArrayList<>();
      new ObjectMapper()
          .readTree(file)
          .path("model")
          .path("vocab")
          .fieldNames()
          .forEachRemaining(words::add);
      return words.stream().filter(word -> word.matches("[a-z]{3,9}")).limit(WORDS).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the words of a model", e);
    }
  }
}
