package io.syllabus.handoff;

import io.syllabus.schemas.Ids;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A sample of fixed size that depends on the rows' ids alone, not on their order or their number.
 */
final class HashSample<T> {
  private final String salt;
  private final int size;
  private final PriorityQueue<Drawn<T>> drawn =
      new PriorityQueue<>(Comparator.<Drawn<T>, String>comparing(Drawn::hash).reversed());

  /**
   * @param salt samples of another salt are drawn independently
   * @param size rows at most
   */
  HashSample(String salt, int size) {
    this.salt = salt;
    this.size = size;
  }

  void offer(String id, T row) {
    drawn.add(new Drawn<>(Ids.of(salt, id), row));
    if (drawn.size() > size) {
      drawn.remove();
    }
  }

  /** In the order of their hashes. */
  List<T> rows() {
    return drawn.stream().sorted(Comparator.comparing(Drawn::hash)).map(Drawn::row).toList();
  }

  private record Drawn<T>(String hash, T row) {}
}
