package io.syllabus.udfs.models;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A network in a file of TorchScript: {@code forward(input_ids, attention_mask[, token_type_ids])}
 * gives a vector for each token, alone or as the first of several outputs.
 */
final class TorchNetwork implements Network {
  private static final TokenInput PROBE =
      new TokenInput(new long[2], new long[] {1, 1}, new long[2]);

  private final TorchModule module;
  private final boolean types;

  private TorchNetwork(TorchModule module, boolean types) {
    this.module = module;
    this.types = types;
  }

  /** Finds out by a trial whether the network takes token types: the file does not say it. */
  static TorchNetwork open(Path file) throws IOException {
    TorchModule module = TorchModule.open(file);
    try {
      TorchNetwork typed = new TorchNetwork(module, true);
      typed.hidden(PROBE);
      return typed;
    } catch (EngineException e) {
      return new TorchNetwork(module, false);
    }
  }

  @Override
  public float[][] hidden(TokenInput tokens) {
    long[][] ids = {tokens.ids()};
    long[][] mask = {tokens.mask()};
    return types
        ? module.run(TorchNetwork::perToken, ids, mask, new long[][] {tokens.types()})
        : module.run(TorchNetwork::perToken, ids, mask);
  }

  private static float[][] perToken(NDList outputs) {
    NDArray hidden =
        outputs.stream()
            .filter(output -> output.getShape().dimension() == 3)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Cannot embed a text: the network gives no vector for each token"));
    float[] all = hidden.toType(DataType.FLOAT32, false).toFloatArray();
    int wide = (int) hidden.getShape().get(2);
    float[][] rows = new float[all.length / wide][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOfRange(all, i * wide, (i + 1) * wide);
    }
    return rows;
  }

  @Override
  public void close() {
    module.close();
  }
}
