package io.syllabus.jobs;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Heavy things that only one thread may use at a time: taken for a partition, given back for the
 * next one, closed when the JVM ends.
 */
final class Pool<T extends AutoCloseable> {
  private final Queue<T> idle = new ConcurrentLinkedQueue<>();
  private final Supplier<T> open;

  Pool(Supplier<T> open) {
    this.open = open;
    Runtime.getRuntime().addShutdownHook(new Thread(this::closeIdle));
  }

  /** One that nobody else uses. */
  T take() {
    T free = idle.poll();
    return free == null ? open.get() : free;
  }

  void giveBack(T taken) {
    idle.add(taken);
  }

  private void closeIdle() {
    for (T one = idle.poll(); one != null; one = idle.poll()) {
      try {
        one.close();
      } catch (Exception e) {
        System.err.println("Cannot close " + one.getClass().getName() + ": " + e.getMessage());
      }
    }
  }
}
