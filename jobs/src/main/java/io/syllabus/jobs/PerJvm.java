package io.syllabus.jobs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Heavy things, one of each per JVM: a small serializable conf travels to the executor and opens
 * the resource there, once. What it gives must be safe for several threads.
 */
public final class PerJvm {
  private static final Map<Key, Object> OPEN = new ConcurrentHashMap<>();

  private record Key(Class<?> type, Object conf) {}

  private PerJvm() {}

  /** The resource of that type for that conf, opened on first use. */
  public static <C, T> T of(Class<T> type, C conf, Function<C, T> open) {
    return type.cast(OPEN.computeIfAbsent(new Key(type, conf), key -> open.apply(conf)));
  }
}
