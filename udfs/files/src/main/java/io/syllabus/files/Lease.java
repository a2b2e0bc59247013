package io.syllabus.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.UUID;
import org.apache.hadoop.fs.Path;

/**
 * A lock where no system frees that of a dead process: a file that its holder writes anew every few
 * seconds. One that is not written anew for a while has lost its holder and may be taken. Whoever
 * takes it looks a moment later whether it is still theirs, since these file systems let two write
 * at once and keep the later one.
 */
final class Lease implements AutoCloseable {
  private static final Duration BEAT = Duration.ofSeconds(10);
  private static final Duration DEAD = BEAT.multipliedBy(4);
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private final Store store;
  private final Path file;
  private final String holder = UUID.randomUUID().toString();
  private final Timer beat = new Timer("lease", true);
  private long beats;

  private Lease(Store store, Path file) {
    this.store = store;
    this.file = file;
  }

  /** Takes the lease, waiting for a holder that may be dead; null where one lives. */
  static Lease take(Store store, Path file) throws IOException {
    String found = words(store, file);
    if (found != null && lives(store, file, found)) {
      return null;
    }
    Lease own = new Lease(store, file);
    own.write();
    pause(SETTLED);
    if (!own.isHeld()) {
      own.beat.cancel();
      return null;
    }
    own.beat.schedule(
        new TimerTask() {
          @Override
          public void run() {
            own.writeQuietly();
          }
        },
        BEAT.toMillis(),
        BEAT.toMillis());
    return own;
  }

  /** By the file alone: the clocks of two machines need not agree. */
  private static boolean lives(Store store, Path file, String found) throws IOException {
    for (long waited = 0; waited < DEAD.toMillis(); waited += SETTLED.toMillis()) {
      pause(SETTLED);
      String now = words(store, file);
      if (now == null) {
        return false;
      }
      if (!now.equals(found)) {
        return true;
      }
    }
    return false;
  }

  private boolean isHeld() throws IOException {
    String words = words(store, file);
    return words != null && words.startsWith(holder);
  }

  /** Who holds it and for how long; null where nobody does. */
  private static String words(Store store, Path file) throws IOException {
    try (var in = store.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (FileNotFoundException e) {
      return null;
    }
  }

  private void write() throws IOException {
    store.write(file, (holder + " " + beats++).getBytes(StandardCharsets.UTF_8));
  }

  /** A beat that fails may be followed by one that does not. */
  private void writeQuietly() {
    try {
      write();
    } catch (IOException | RuntimeException e) {
      System.err.println("Cannot renew the lock " + file + ": " + e.getMessage());
    }
  }

  private static void pause(Duration time) throws IOException {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for a lock", e);
    }
  }

  @Override
  public void close() throws IOException {
    beat.cancel();
    if (isHeld()) {
      store.remove(file);
    }
  }
}
