package io.syllabus.handoff;

import java.util.Iterator;

/** The samples whose answers are watched one by one, from model to model. */
public final class GoldenSet {
  private GoldenSet() {}

  /**
   * Draws from the test split by the hash of the id, so that a new version keeps what it still has.
   *
   * @param size samples at most
   */
  public static Iterator<Sample> of(Iterator<Sample> test, int size) {
    HashSample<Sample> drawn = new HashSample<>("golden", size);
    test.forEachRemaining(sample -> drawn.offer(sample.id(), sample));
    return drawn.rows().iterator();
  }
}
