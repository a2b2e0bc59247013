package io.syllabus.udfs.score;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * One fp32 encoder, one text at a time: the same text gives the same numbers, whatever its
 * neighbours are. Safe for any number of threads.
 */
final class SentenceModel implements AutoCloseable {
  private static final Map<String, String> LIMITS =
      Map.of("truncation", "true", "maxLength", "512", "padding", "false");

  private final HuggingFaceTokenizer tokenizer;
  private final OrtSession session;
  private final UnaryOperator<float[][]> pooling;

  /**
   * Opens a model of the class path.
   *
   * @param name of the resources {@code name.onnx} and {@code name-tokenizer.json}
   * @param pooling gives the vectors of a text's tokens that are averaged
   */
  SentenceModel(String name, UnaryOperator<float[][]> pooling) {
    this.pooling = pooling;
    try (InputStream model = open(name + ".onnx");
        InputStream vocabulary = open(name + "-tokenizer.json");
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options);
      tokenizer = HuggingFaceTokenizer.newInstance(uncased(vocabulary), LIMITS);
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
  private static InputStream uncased(InputStream file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode tokenizer = (ObjectNode) json.readTree(file);
    ((ObjectNode) tokenizer.get("normalizer")).put("lowercase", true);
    return new ByteArrayInputStream(json.writeValueAsBytes(tokenizer));
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = SentenceModel.class.getResourceAsStream("/" + resource);
    if (in == null) {
      throw new IOException("Cannot find %s on the class path".formatted(resource));
    }
    return in;
  }

  /** The ids of a text's tokens, as the model reads them. */
  long[] ids(String text) {
    return tokenizer.encode(text).getIds();
  }

  /** The mean of the pooled token vectors, at most 512 tokens; not of unit length. */
  float[] vector(String text) {
    Encoding tokens = tokenizer.encode(text);
    Map<String, long[]> all =
        Map.of(
            "input_ids", tokens.getIds(),
            "attention_mask", tokens.getAttentionMask(),
            "token_type_ids", tokens.getTypeIds());
    Map<String, OnnxTensor> inputs = new TreeMap<>();
    try {
      for (String name : session.getInputNames()) {
        inputs.put(
            name,
            OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), new long[][] {all.get(name)}));
      }
      try (OrtSession.Result result = session.run(inputs)) {
        return mean(pooling.apply(((float[][][]) result.get(0).getValue())[0]));
      }
    } catch (OrtException e) {
      throw new IllegalStateException("Cannot embed a text: %s".formatted(e.getCode()), e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static float[] mean(float[][] vectors) {
    float[] mean = new float[vectors[0].length];
    for (float[] vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / vectors.length;
      }
    }
    return mean;
  }

  @Override
  public void close() {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("Cannot close a model: %s".formatted(e.getCode()), e);
    }
  }
}
