package io.syllabus.udfs.models;

import ai.djl.engine.EngineException;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A sentence model by path: a folder as sentence-transformers saves it, with its weights as ONNX
 * ({@code model.onnx}, {@code onnx/model.onnx}) or TorchScript ({@code model.pt}). Pooling, length,
 * prompt, casing and the longest text are what its configuration files say.
 */
public final class LocalSentenceModel {
  private LocalSentenceModel() {}

  /**
   * Opens a model and tries it on one text.
   *
   * @throws IllegalArgumentException where the folder lacks its tokenizer or weights, does
   *     something that is not known here, gives vectors of another dimension than its configuration
   *     says, or differs from its own list of checksums
   */
  public static SentenceModel open(Path path) {
    ModelFolder folder = ModelFolder.open(path);
    SentenceFolder said = new SentenceFolder(folder);
    SentenceConf conf = said.conf();
    TokenReader tokens = tokens(folder, said, conf.maxTokens());
    SentenceModel model = new SentenceModel(conf, tokens, network(folder, said.weights()));
    try {
      checkDimension(folder, said, model);
      return model;
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  private static TokenReader tokens(ModelFolder folder, SentenceFolder said, int maxTokens) {
    try {
      return new TokenReader(said.tokenizer(), maxTokens);
    } catch (IOException e) {
      throw folder.refusal(
          "its tokenizer.json is none that can be read", "save it with transformers again");
    }
  }

  private static Network network(ModelFolder folder, Path weights) {
    try {
      return weights.toString().endsWith(".pt")
          ? TorchNetwork.open(weights)
          : OnnxNetwork.of(weights);
    } catch (IOException | OrtException e) {
      throw folder.refusal(
          "its weights cannot be opened (%s)".formatted(weights.getFileName()),
          "copy them again, or export them again");
    }
  }

  private static void checkDimension(ModelFolder folder, SentenceFolder said, SentenceModel model) {
    int found = dimension(folder, model);
    if (said.dimension().orElse(found) != found) {
      throw folder.refusal(
          "its vectors have %d numbers and its configuration says %d"
              .formatted(found, said.dimension().orElseThrow()),
          "export the weights that belong to this configuration");
    }
  }

  private static int dimension(ModelFolder folder, SentenceModel model) {
    try {
      return model.vector("").length;
    } catch (EngineException | IllegalStateException e) {
      throw folder.refusal(
          "its network cannot be run with token ids, an attention mask and token types",
          "export it as a sentence encoder");
    }
  }
}
