package io.syllabus.udfs.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDList;
import com.fasterxml.jackson.databind.JsonNode;
import io.syllabus.udfs.lm.Perplexity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * A causal language model that {@code syllabus lm export} wrote, in fp32. It reads one text at a
 * time: a text's perplexity does not depend on its neighbours. Safe for any number of threads.
 *
 * <p>A text begins with the model's start token, on which its first token depends; where the model
 * has none, the first token is not judged. What is longer than the model's window is read in
 * windows that overlap by half, so that every later token is judged by half a window or more of
 * what stands before it.
 */
public final class CausalModel implements AutoCloseable {
  private static final int LONGEST = 20_000; // code units; what follows is not read
  private static final double ROUNDING = 1e-3; // nats a token, between machines
  private static final String EXPORT = "make it with ./syllabus lm export";

  private final TokenReader tokens;
  private final TorchModule module;
  private final long[] start; // of one token or none
  private final int window;

  private CausalModel(TokenReader tokens, TorchModule module, long[] start, int window) {
    this.tokens = tokens;
    this.module = module;
    this.start = start;
    this.window = window;
  }

  /**
   * Opens a model and lets it judge its sanity texts.
   *
   * @throws IllegalArgumentException where the folder is none that {@code lm export} wrote, was
   *     changed since, or scores its sanity texts otherwise here, or all of them worse than chance
   */
  public static CausalModel open(Path path) {
    ModelFolder folder = ModelFolder.open(path);
    JsonNode card = folder.json("model.json");
    if (!card.path("kind").asText().equals("causal-lm")) {
      throw folder.refusal("its model.json tells of no causal language model", EXPORT);
    }
    CausalModel model = open(folder, card);
    try {
      model.checkSanity(folder, card);
      return model;
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  private static CausalModel open(ModelFolder folder, JsonNode card) {
    long[] start =
        card.path("start").isNumber() ? new long[] {card.get("start").asLong()} : new long[0];
    folder.needed(EXPORT, "tokenizer.json");
    Path weights = folder.needed(EXPORT, "model.pt");
    try {
      return new CausalModel(
          new TokenReader(folder.json("tokenizer.json")),
          TorchModule.open(weights),
          start,
          card.path("window").asInt());
    } catch (IOException e) {
      throw folder.refusal(e.getMessage(), EXPORT);
    }
  }

  private void checkSanity(ModelFolder folder, JsonNode card) {
    double chance = Math.log(card.path("vocabulary").asInt());
    boolean better = false;
    for (JsonNode said : card.path("sanity")) {
      double nll = sane(folder, said.path("text").asText());
      if (!(Math.abs(nll - said.path("nll").asDouble()) <= ROUNDING)) {
        throw folder.refusal(
            "a sanity text scores %.4f nats a token here and %.4f where it was exported"
                .formatted(nll, said.path("nll").asDouble()),
            "export it again");
      }
      better |= nll < chance;
    }
    if (!better) {
      throw folder.refusal(
          "it expects no sanity text better than chance (%.2f nats a token)".formatted(chance),
          "export a trained model");
    }
  }

  private double sane(ModelFolder folder, String text) {
    try {
      long[] ids = ids(text);
      float[] nll = likelihoods(Arrays.copyOf(ids, Math.min(ids.length, window)));
      double sum = 0;
      for (float one : nll) {
        sum += one;
      }
      return sum / nll.length;
    } catch (EngineException e) {
      throw folder.refusal("its network cannot be run", EXPORT);
    }
  }

  /**
   * Judges a text, or its first {@value #LONGEST} characters.
   *
   * @return nothing for a text without a token that can be judged
   */
  public Optional<Perplexity> perplexity(String text) {
    String read = shortened(text);
    long[] ids = ids(read);
    if (ids.length < 2) {
      return Optional.empty();
    }
    double nll = 0;
    int judged = 1;
    for (int from = 0; judged < ids.length; from += window / 2) {
      int to = Math.min(ids.length, from + window);
      float[] likelihoods = likelihoods(Arrays.copyOfRange(ids, from, to));
      for (; judged < to; judged++) {
        nll += likelihoods[judged - from - 1];
      }
    }
    return Optional.of(Perplexity.ofNats(nll, ids.length - 1, read.getBytes(UTF_8).length));
  }

  /** What the network reads: the start token, if there is one, and the text's. */
  long[] ids(String text) {
    return LongStream.concat(LongStream.of(start), LongStream.of(tokens.ids(text))).toArray();
  }

  /** Of every token but the first, in nats. */
  private float[] likelihoods(long[] ids) {
    return module.run(CausalModel::floats, new long[][] {ids});
  }

  private static float[] floats(NDList outputs) {
    return outputs.singletonOrThrow().toFloatArray();
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, pair ? LONGEST - 1 : LONGEST);
  }

  @Override
  public void close() {
    tokens.close();
    module.close();
  }
}
