package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PoolTest {
  private static final class Worker implements AutoCloseable {
    @Override
    public void close() {}
  }

  private final AtomicInteger opened = new AtomicInteger();
  private final Pool<Worker> pool =
      new Pool<>(
          () -> {
            opened.incrementAndGet();
            return new Worker();
          });

  @Test
  void opensNothingBeforeItIsAsked() {
    assertThat(opened).hasValue(0);
  }

  @Test
  void neverGivesOneToTwo() {
    assertThat(pool.take()).isNotSameAs(pool.take());
    assertThat(opened).hasValue(2);
  }

  @Test
  void givesAgainWhatWasGivenBack() {
    Worker worker = pool.take();
    pool.giveBack(worker);

    assertThat(pool.take()).isSameAs(worker);
    assertThat(opened).hasValue(1);
  }
}
