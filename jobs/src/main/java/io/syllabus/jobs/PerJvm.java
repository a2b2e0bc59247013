package io.syllabus.jobs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Heavy things, one of each per JVM: a small serializable conf travels to the executor and opens
 * the resource there, once, and the end of the JVM closes it. What it gives must be safe for
 * several threads; opening it must not wait for other threads that ask here. A look-up compares the
 * conf in depth: make one for a partition, not for a row.
 */
public final class PerJvm {
  private static final Map<Key, Object> OPEN = new ConcurrentHashMap<>();

  private record Key(Class<?> type, Object conf) {}

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(PerJvm::closeAll));
  }

  private PerJvm() {}

  /** The resource of that type for that conf, opened on first use. */
  public static <C, T> T of(Class<T> type, C conf, Function<C, T> open) {
    return type.cast(OPEN.computeIfAbsent(new Key(type, conf), key -> open.apply(conf)));
  }

  private static void closeAll() {
    for (Object resource : OPEN.values()) {
      if (resource instanceof AutoCloseable open) {
        try {
          open.close();
        } catch (Exception e) {
          System.err.println("Cannot close " + open.getClass().getName() + ": " + e.getMessage());
        }
      }
    }
  }
}
