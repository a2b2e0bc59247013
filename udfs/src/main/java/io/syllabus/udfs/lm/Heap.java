package io.syllabus.udfs.lm;

/** What Java may take of the machine's memory: asked before it is needed, not when it is gone. */
final class Heap {
  private static final double USABLE = 0.9;
  private static final long MEBIBYTE = 1 << 20;

  private Heap() {}

  /**
   * Refuses what cannot fit.
   *
   * @param bytes about how many it takes
   */
  static void require(long bytes) {
    long most = Runtime.getRuntime().maxMemory();
    if (bytes > USABLE * most) {
      throw new IllegalArgumentException(
          "it needs about %,d MiB of memory, and Java may take %,d: raise SYLLABUS_MEMORY, or take a smaller one"
              .formatted(bytes / MEBIBYTE, most / MEBIBYTE));
    }
  }
}
