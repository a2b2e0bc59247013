package io.syllabus.udfs.lm;

import io.syllabus.udfs.text.FileProblem;
import io.syllabus.udfs.text.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * An n-gram language model in a file: how likely texts are to it. Thread-safe.
 *
 * <p>A model of {@code syllabus lm train} has its card beside it and is held against that. One of
 * another maker is asked for the words between blanks, unless its name says otherwise: {@code
 * wiki.characters.arpa}.
 */
public final class NgramModel {
  private static final double SAME = 1e-3; // relative; a card has all digits

  private final BackoffModel model;
  private final Tokenization tokens;
  private final ModelCard card; // null for a model of another maker

  private NgramModel(BackoffModel model, Tokenization tokens, ModelCard card) {
    this.model = model;
    this.tokens = tokens;
    this.card = card;
  }

  /**
   * Reads a model, and its card if it has one.
   *
   * @param arpa a local file in the ARPA format
   * @throws IllegalArgumentException if it cannot be read, is broken or cut short, is not the file
   *     that its card describes, or knows its sanity text worse than chance
   */
  public static NgramModel read(Path arpa) {
    try {
      return opened(arpa);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Cannot use the language model %s: %s; name a file that can be read"
              .formatted(arpa, FileProblem.of(e)),
          e);
    }
  }

  private static NgramModel opened(Path arpa) throws IOException {
    MessageDigest digest = Sha256.digest();
    BackoffModel model = model(arpa, digest);
    Path beside = ModelCard.beside(arpa);
    if (!Files.exists(beside)) {
      return new NgramModel(model, named(arpa), null);
    }
    ModelCard card = ModelCard.read(beside);
    return checked(arpa, model, card, Sha256.hex(digest.digest()));
  }

  /** Reads a model that has no card yet. */
  static NgramModel read(Path arpa, Tokenization tokens) throws IOException {
    return new NgramModel(model(arpa, Sha256.digest()), tokens, null);
  }

  private static BackoffModel model(Path arpa, MessageDigest digest) throws IOException {
    try (InputStream in =
        new DigestInputStream(new BufferedInputStream(Files.newInputStream(arpa)), digest)) {
      BackoffModel model = new ArpaReader(in, Files.size(arpa)).read();
      in.transferTo(OutputStream.nullOutputStream()); // what the digest has not seen
      return model;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Cannot use the language model %s: %s; copy it again, or make it anew with ./syllabus lm train"
              .formatted(arpa, e.getMessage()),
          e);
    }
  }

  /** The rule that stands in a name before its ending, else {@link Tokenization#WHITESPACE}. */
  private static Tokenization named(Path arpa) {
    String[] parts = arpa.getFileName().toString().split("\\.", -1);
    return parts.length < 3
        ? Tokenization.WHITESPACE
        : Tokenization.named(parts[parts.length - 2]).orElse(Tokenization.WHITESPACE);
  }

  private static NgramModel checked(Path arpa, BackoffModel model, ModelCard card, String sha256) {
    if (!sha256.equals(card.arpaSha256())) {
      throw refused(arpa, "it is not the file that its card describes (SHA-256)");
    }
    Tokenization tokens =
        Tokenization.named(card.tokens())
            .orElseThrow(() -> refused(arpa, "its card names no tokens that are known"));
    NgramModel checked = new NgramModel(model, tokens, card);
    double found = checked.of(card.sanity().text()).perToken();
    if (!(found <= model.vocabulary())) {
      throw refused(
          arpa,
          "its sanity text has the perplexity %.0f, worse than the %d of chance"
              .formatted(found, model.vocabulary()));
    }
    if (!(Math.abs(found / card.sanity().perToken() - 1) <= SAME)) {
      throw refused(
          arpa,
          "its sanity text has the perplexity %.3f, and had %.3f when it was made: words are parted otherwise now"
              .formatted(found, card.sanity().perToken()));
    }
    return checked;
  }

  private static IllegalArgumentException refused(Path arpa, String problem) {
    return new IllegalArgumentException(
        "Cannot use the language model %s: %s; make it anew with ./syllabus lm train"
            .formatted(arpa, problem));
  }

  /** How likely a text is, line by line; one without words is the end of a line. */
  public Perplexity of(String text) {
    Reading reading = new Reading();
    Perplexity sum = Perplexity.NOTHING;
    for (String line : lines(text)) {
      sum = sum.plus(reading.of(line));
    }
    return sum.tokens() == 0 ? reading.of("") : sum;
  }

  /** The lines of a text that say something: what a model is trained on and asked for. */
  static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }

  /** Where a perplexity lies among those of held-out documents; empty without such cut-offs. */
  public Optional<Bucket> bucket(String language, Perplexity perplexity) {
    Cutoffs cutoffs = card == null ? null : card.cutoffs(language);
    return Optional.ofNullable(cutoffs).map(c -> c.bucket(perplexity.perToken()));
  }

  /** The card; empty for a model of another maker. */
  public Optional<ModelCard> card() {
    return Optional.ofNullable(card);
  }

  public int order() {
    return model.order();
  }

  /** Words that it can expect, with the unknown one and the end of a line. */
  public int vocabulary() {
    return model.vocabulary();
  }

  public Tokenization tokens() {
    return tokens;
  }

  /** One thread's reading of lines. */
  private final class Reading implements Tokenization.Sink {
    private final BackoffModel.Walk walk = model.new Walk();
    private float log10; // single precision, as KenLM's
    private long count;
    private long unknown;

    Perplexity of(String line) {
      log10 = 0;
      count = 0;
      unknown = 0;
      walk.begin();
      tokens.split(line, this);
      log10 += walk.end();
      return new Perplexity(log10, count + 1, unknown, bytes(line) + 1);
    }

    @Override
    public void token(String text, int start, int end) {
      int word = model.words().id(text, start, end);
      log10 += walk.step(word);
      count++;
      unknown += word == Words.UNKNOWN ? 1 : 0;
    }
  }

  /** The length in UTF-8, without making it. */
  private static long bytes(String line) {
    long bytes = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }
}
