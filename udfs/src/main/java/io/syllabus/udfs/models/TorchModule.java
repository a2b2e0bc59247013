package io.syllabus.udfs.models;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A TorchScript module, run by djl-pytorch on the processor. Safe for any number of threads.
 *
 * <p>PyTorch's libraries come from dist alone. They are unpacked into the user's {@code .djl.ai}
 * (450 MB) and loaded when the first module is opened, never before.
 */
final class TorchModule implements AutoCloseable {
  static {
    DjlOffline.ensure();
    // Spark has threads of its own; the first runs of a module give the numbers of all later ones.
    System.setProperty("ai.djl.pytorch.num_threads", "1");
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
  }

  private final Model model;

  private TorchModule(Model model) {
    this.model = model;
  }

  /**
   * Opens a file that {@code torch.jit} wrote.
   *
   * @throws IOException where it cannot be read
   */
  static TorchModule open(Path file) throws IOException {
    Model model = empty(file.getFileName().toString());
    try {
      model.load(file);
      return new TorchModule(model);
    } catch (MalformedModelException | EngineException e) {
      model.close();
      throw new IOException("PyTorch cannot open " + file.getFileName(), e);
    }
  }

  private static Model empty(String name) {
    try {
      return Model.newInstance(name, Device.cpu(), "PyTorch");
    } catch (EngineException e) {
      throw new IllegalStateException(
          "Cannot run TorchScript: PyTorch's libraries do not load; dist/jars must hold pytorch-native-cpu for this system",
          e);
    }
  }

  /**
   * Runs {@code forward}.
   *
   * @param inputs each of the same shape: rows by tokens
   * @param reader takes what it needs of the outputs, which are gone afterwards
   */
  <T> T run(Function<NDList, T> reader, long[][]... inputs) {
    try (NDManager manager = model.getNDManager().newSubManager()) {
      NDList arguments = new NDList();
      for (long[][] input : inputs) {
        arguments.add(manager.create(flat(input), new Shape(input.length, input[0].length)));
      }
      ParameterStore parameters = new ParameterStore(manager, false);
      return reader.apply(model.getBlock().forward(parameters, arguments, false));
    }
  }

  private static long[] flat(long[][] rows) {
    long[] flat = new long[rows.length * rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, flat, i * rows[0].length, rows[0].length);
    }
    return flat;
  }

  @Override
  public void close() {
    model.close();
  }
}
