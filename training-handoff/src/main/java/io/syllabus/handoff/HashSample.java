package io.syllabus.handoff;

import io.syllabus.schemas.Ids;
import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A sample of fixed size that depends on the rows' ids alone, not on their order or their number.
 */
final class HashSample<T> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String salt;
  private final int size;
  private final TreeMap<String, T> drawn = new TreeMap<>();

  /**
   * @param salt samples of another salt are drawn independently
   * @param size rows at most
   */
  HashSample(String salt, int size) {
    this.salt = salt;
    this.size = size;
  }

  /**
   * @param row made only where it is drawn
   */
  void offer(String id, Supplier<T> row) {
    String hash = Ids.of(salt, id);
    if (drawn.size() < size || (size > 0 && hash.compareTo(drawn.lastKey()) < 0)) {
      drawn.put(hash, row.get());
      shrink();
    }
  }

  /** Draws from what another has drawn, too. */
  void add(HashSample<T> other) {
    drawn.putAll(other.drawn);
    shrink();
  }

  private void shrink() {
    while (drawn.size() > size) {
      drawn.pollLastEntry();
    }
  }

  /** In the order of their hashes. */
  List<T> rows() {
    return List.copyOf(drawn.values());
  }
}
