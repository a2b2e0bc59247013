package io.syllabus.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On a scheme without locks; a holder is given up late where one lives, so that none is slow. */
@Timeout(60)
class LeaseTest {
  private static final Duration SOON = Duration.ofMillis(20);
  private static final Lease.Pace PATIENT = new Lease.Pace(SOON, Duration.ofSeconds(50), SOON);
  private static final Lease.Pace HASTY = new Lease.Pace(SOON, SOON.multipliedBy(3), SOON);
  private static final Lease.Pace CAREFUL =
      new Lease.Pace(SOON, Duration.ofSeconds(50), Duration.ofSeconds(1));

  @TempDir java.nio.file.Path temp;
  private Store store;
  private java.nio.file.Path local;
  private Path file;

  @BeforeEach
  void open() {
    Configuration settings = new Configuration();
    settings.set("fs.elsewhere.impl", DataFilesTest.Elsewhere.class.getName());
    store = new RemoteStore(settings);
    local = temp.resolve("run.lock");
    file = new Path("elsewhere://" + local);
  }

  @Test
  void whoTakesItIsInItsFileUntilItIsFreed() throws IOException {
    try (Lease lease = Lease.take(store, file, PATIENT)) {
      assertThat(lease).isNotNull();
      assertThat(local).isNotEmptyFile();
    }
    assertThat(local).doesNotExist();
  }

  @Test
  void isRefusedWhileAnotherHoldsIt() throws IOException {
    try (Lease lease = Lease.take(store, file, PATIENT)) {
      assertThat(Lease.take(store, file, PATIENT)).isNull();
      assertThat(lease).isNotNull();
    }
    try (Lease later = Lease.take(store, file, PATIENT)) {
      assertThat(later).as("freed").isNotNull();
    }
  }

  @Test
  void isTakenFromOneThatDoesNotWriteItAnew() throws IOException {
    Files.writeString(local, "somebody 7");
    try (Lease lease = Lease.take(store, file, HASTY)) {
      assertThat(lease).isNotNull();
      assertThat(local).content().doesNotContain("somebody");
    }
  }

  @Test
  void whoLostItLeavesItToItsNewHolder() throws IOException, InterruptedException {
    try (Lease lease = Lease.take(store, file, PATIENT)) {
      assertThat(lease).isNotNull();
      String other = "somebody else 0";
      do {
        Files.writeString(local, other); // until no beat is under way
        Thread.sleep(SOON.multipliedBy(5).toMillis());
      } while (!Files.readString(local).equals(other));
    }
    assertThat(local).content().isEqualTo("somebody else 0");
  }

  @Test
  void oneOfTwoThatTakeItAtOnceHasIt() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Callable<Lease> take = () -> Lease.take(store, file, CAREFUL);
      List<Lease> taken = two.invokeAll(List.of(take, take)).stream().map(LeaseTest::done).toList();
      assertThat(taken).filteredOn(Objects::nonNull).hasSize(1);
      for (Lease lease : taken) {
        if (lease != null) {
          lease.close();
        }
      }
    } finally {
      two.shutdown();
    }
    assertThat(local).doesNotExist();
  }

  private static Lease done(Future<Lease> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
