package io.syllabus.udfs.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A network in a file of ONNX, on one thread: Spark has its own. */
final class OnnxNetwork implements Network {
  /** How onnxruntime opens a model; its options close when it is open. */
  private interface Opening {
    OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options)
        throws OrtException;
  }

  private final OrtSession session;

  private OnnxNetwork(OrtSession session) {
    this.session = session;
  }

  static OnnxNetwork of(byte[] model) throws OrtException {
    return open((environment, options) -> environment.createSession(model, options));
  }

  /** By path, so that weights that lie in a file beside it are found. */
  static OnnxNetwork of(Path model) throws OrtException {
    return open((environment, options) -> environment.createSession(model.toString(), options));
  }

  private static OnnxNetwork open(Opening opening) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return new OnnxNetwork(opening.open(OrtEnvironment.getEnvironment(), options));
    }
  }

  @Override
  public float[][] hidden(TokenInput tokens) {
    Map<String, long[]> all =
        Map.of(
            "input_ids", tokens.ids(),
            "attention_mask", tokens.mask(),
            "token_type_ids", tokens.types());
    Map<String, OnnxTensor> inputs = new TreeMap<>();
    try {
      for (String name : session.getInputNames()) {
        inputs.put(name, tensor(name, all.get(name)));
      }
      try (OrtSession.Result result = session.run(inputs)) {
        return perToken(result);
      }
    } catch (OrtException e) {
      throw new IllegalStateException("Cannot embed a text: %s".formatted(e.getCode()), e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static OnnxTensor tensor(String name, long[] values) throws OrtException {
    if (values == null) {
      throw new IllegalStateException(
          "Cannot embed a text: the network asks for %s, which a sentence encoder has not"
              .formatted(name));
    }
    return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), new long[][] {values});
  }

  /** The first output with a vector for each token; others may be pooled ones. */
  private static float[][] perToken(OrtSession.Result result) throws OrtException {
    for (Map.Entry<String, OnnxValue> output : result) {
      if (output.getValue().getValue() instanceof float[][][] batch) {
        return batch[0];
      }
    }
    throw new IllegalStateException(
        "Cannot embed a text: the network gives no vector for each token");
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("Cannot close a model: %s".formatted(e.getCode()), e);
    }
  }
}
