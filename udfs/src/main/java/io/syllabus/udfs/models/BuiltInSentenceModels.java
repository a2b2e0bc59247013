package io.syllabus.udfs.models;

import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.udfs.models.SentenceConf.Length;
import io.syllabus.udfs.models.SentenceConf.Letters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The encoders of the class path, each as its model card says: uncased BERT tokenizers, accents
 * stripped, vectors of unit length. Vectors of the two cannot be compared.
 */
public final class BuiltInSentenceModels {
  private BuiltInSentenceModels() {}

  /** BAAI/bge-small-zh-v1.5: 512 numbers, the first token's, windows of 512 tokens. */
  public static SentenceModel chinese() {
    return open("bge-small-zh-v1.5", Pooling.CLS, 512);
  }

  /** sentence-transformers/all-MiniLM-L6-v2: 384 numbers, the mean, windows of 256 tokens. */
  public static SentenceModel western() {
    return open("all-minilm-l6-v2", Pooling.MEAN, 256);
  }

  private static SentenceModel open(String name, Pooling pooling, int maxTokens) {
    SentenceConf conf = new SentenceConf(pooling, Length.UNIT, Letters.AS_WRITTEN, "", maxTokens);
    try (InputStream weights = resource(name + ".onnx");
        InputStream vocabulary = resource(name + "-tokenizer.json")) {
      return new SentenceModel(
          conf,
          new TokenReader(uncased(vocabulary), maxTokens),
          OnnxNetwork.of(weights.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the model %s".formatted(name), e);
    } catch (OrtException e) {
      throw new IllegalStateException(
          "Cannot open the model %s: %s".formatted(name, e.getCode()), e);
    }
  }

  /**
   * The tokenizer with letters lowered, as both models were trained: their vocabularies have no
   * capitals, so that a file which keeps case, as that of bge does, makes each word with one
   * unknown.
   */
  private static JsonNode uncased(InputStream file) throws IOException {
    ObjectNode tokenizer = (ObjectNode) new ObjectMapper().readTree(file);
    ((ObjectNode) tokenizer.get("normalizer")).put("lowercase", true);
    return tokenizer;
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = BuiltInSentenceModels.class.getResourceAsStream("/" + name);
    if (in == null) {
      throw new IOException("Cannot find %s on the class path".formatted(name));
    }
    return in;
  }
}
