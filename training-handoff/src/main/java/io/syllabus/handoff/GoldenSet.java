package io.syllabus.handoff;

import java.util.Iterator;
import java.util.List;

/** The samples whose answers are watched one by one, from model to model. */
public final class GoldenSet {
  private GoldenSet() {}

  /**
   * Draws from the ids of the test split by their hashes, so that a new version keeps what it still
   * has.
   *
   * @param size ids at most
   * @return in the order of the golden file
   */
  public static List<String> of(Iterator<String> ids, int size) {
    HashSample<String> drawn = new HashSample<>("golden", size);
    ids.forEachRemaining(id -> drawn.offer(id, () -> id));
    return drawn.rows();
  }
}
