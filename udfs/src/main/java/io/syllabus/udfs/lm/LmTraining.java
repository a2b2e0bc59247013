package io.syllabus.udfs.lm;

import io.syllabus.udfs.text.LanguageDetector;
import io.syllabus.udfs.text.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains a model: takes documents one by one, holds some back by the hash of their text, so that
 * copies lie on one side, and writes the model with its card.
 */
public final class LmTraining {
  private static final long BYTES = 40; // a token and order at most, counting and asking together
  private static final int SAMPLE = 20_000; // characters that tell the language

  private final LmConf conf;
  private final Languages languages = new Languages();
  private final List<String> waiting = new ArrayList<>(); // until the language is known
  private final TrainingText training = new TrainingText();
  private final List<String> heldOut = new ArrayList<>();
  private Tokenization tokens;
  private String first; // of the documents that it is trained on
  private long documents;
  private int sampled;

  public LmTraining(LmConf conf) {
    this.conf = conf;
    this.tokens = conf.tokens();
  }

  /**
   * What came of it.
   *
   * @param ngrams of each order, from single words on
   * @param fallback the orders whose counts gave no discounts
   */
  public record Result(ModelCard card, List<Long> ngrams, List<Integer> fallback) {}

  /** Adds a document; its lines are sentences. */
  public void add(String document) {
    if (document.isBlank()) {
      return;
    }
    if (tokens != null) {
      take(document);
      return;
    }
    waiting.add(document);
    sampled += document.length();
    if (sampled >= SAMPLE) {
      decide();
    }
  }

  private void decide() {
    tokens = Tokenization.of(LanguageDetector.detect(String.join("\n", waiting)));
    waiting.forEach(this::take);
    waiting.clear();
  }

  private void take(String document) {
    languages.add(document);
    if (Math.floorMod(hash(document), 100) < conf.heldOut()) {
      heldOut.add(document);
      return;
    }
    documents++;
    first = first == null ? document : first;
    NgramModel.lines(document).forEach(line -> training.add(line, tokens));
  }

  private static long hash(String document) {
    long hash = 0;
    for (int i = 0; i < document.length(); i++) {
      hash = LongTable.mixed(hash + document.charAt(i) + 1);
    }
    return hash;
  }

  /**
   * Estimates the model and writes it, with its card; nothing where that fails.
   *
   * @param arpa the file; its card goes beside it
   * @throws IllegalArgumentException if there are no texts, or too few for the order
   */
  public Result write(Path arpa) throws IOException {
    if (tokens == null) {
      decide();
    }
    if (training.tokens() == training.sentences()) {
      throw new IllegalArgumentException(
          "Cannot train a language model: the texts have no words; name texts, or hold less of them back");
    }
    requireMemory();
    Path part = arpa.resolveSibling(arpa.getFileName() + ".part");
    try {
      Estimate estimate = estimated(part);
      HeldOutTexts texts = new HeldOutTexts(NgramModel.read(part, tokens), heldOut);
      ModelCard card = card(texts, estimate.sha256());
      // The card first: a card without its model is refused, a model without one is another's.
      Files.writeString(ModelCard.beside(arpa), card.json());
      Files.move(part, arpa, StandardCopyOption.REPLACE_EXISTING);
      return new Result(card, estimate.ngrams(), estimate.fallback());
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void requireMemory() {
    try {
      Heap.require(training.tokens() * conf.order() * BYTES);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Cannot train a model of %,d tokens: %s".formatted(training.tokens(), e.getMessage()), e);
    }
  }

  /** What is kept of the estimation, whose counts are large. */
  private record Estimate(String sha256, List<Long> ngrams, List<Integer> fallback) {}

  private Estimate estimated(Path part) throws IOException {
    GramCounts grams = new GramCounts(training.toArray(), training.words().size(), conf.order());
    if (grams.size(conf.order()) == 0) {
      throw new IllegalArgumentException(
          "Cannot train a model of order %d: no line of the texts has so many words, its bounds counted; lower --order"
              .formatted(conf.order()));
    }
    KneserNey model = new KneserNey(grams, conf.pruned() == 0 ? KneserNey.UNPRUNED : conf.pruned());
    List<Long> ngrams = new ArrayList<>();
    List<Integer> fallback = new ArrayList<>();
    for (int order = 1; order <= conf.order(); order++) {
      ngrams.add(model.kept(order));
      if (!model.discounts().get(order - 1).estimated()) {
        fallback.add(order);
      }
    }
    return new Estimate(writeArpa(part, model), ngrams, fallback);
  }

  private String writeArpa(Path file, KneserNey model) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (Writer out =
        new OutputStreamWriter(
            new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest),
            StandardCharsets.UTF_8)) {
      new ArpaWriter(model, training.words(), out).write();
    }
    return Sha256.hex(digest.digest());
  }

  private ModelCard card(HeldOutTexts texts, String sha256) {
    return new ModelCard(
        tokens.toString(),
        conf.order(),
        conf.pruned(),
        languages.found(),
        documents,
        training.tokens(),
        sha256,
        texts.sanity(first),
        texts.together(),
        texts.cutoffs());
  }
}
