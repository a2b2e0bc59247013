package io.syllabus.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.UUID;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.Path;

/**
 * A lock where no system frees that of a dead process: a file that its holder writes anew every few
 * seconds. One that is not written anew for a while has lost its holder and may be taken. Whoever
 * takes it looks a moment later whether it is still theirs, since these file systems let two write
 * at once and keep the later one.
 */
final class Lease implements AutoCloseable {
  private static final Pace PACE =
      new Pace(Duration.ofSeconds(10), Duration.ofSeconds(40), Duration.ofSeconds(2));

  private final Store store;
  private final Path file;
  private final Pace pace;
  private final String holder = UUID.randomUUID().toString();
  private final Timer beat = new Timer("lease", true);
  private long beats;
  private boolean over;

  /**
   * How fast all who may hold it go about it.
   *
   * @param beat until its holder writes it anew
   * @param dead until one that does not is given up
   * @param settled until what two have written at once is what the later one wrote
   */
  record Pace(Duration beat, Duration dead, Duration settled) {}

  private Lease(Store store, Path file, Pace pace) {
    this.store = store;
    this.file = file;
    this.pace = pace;
  }

  /** Takes the lease, waiting for a holder that may be dead; null where one lives. */
  static Lease take(Store store, Path file) throws IOException {
    return take(store, file, PACE);
  }

  static Lease take(Store store, Path file, Pace pace) throws IOException {
    Lease own = new Lease(store, file, pace);
    if (!own.begin()) {
      own.beat.cancel();
      return null;
    }
    own.beat.schedule(
        new TimerTask() {
          @Override
          public void run() {
            own.renew();
          }
        },
        pace.beat().toMillis(),
        pace.beat().toMillis());
    return own;
  }

  private boolean begin() throws IOException {
    String found = words();
    if (found == null ? !create() : lives(found)) {
      return false;
    }
    if (found != null) {
      write();
    }
    pause(pace.settled());
    return isHeld(words());
  }

  /** False where another has made it a moment ago. */
  private boolean create() throws IOException {
    try (OutputStream out = store.create(file)) {
      out.write(next());
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  /** By the file alone: the clocks of two machines need not agree. */
  private boolean lives(String found) throws IOException {
    for (long waited = 0; waited < pace.dead().toMillis(); waited += pace.settled().toMillis()) {
      pause(pace.settled());
      String now = words();
      if (now == null) {
        return false;
      }
      if (!now.equals(found)) {
        return true;
      }
    }
    return false;
  }

  private boolean isHeld(String words) {
    return words != null && words.startsWith(holder);
  }

  /** Who holds it and for how long; null where nobody does. */
  private String words() throws IOException {
    try (var in = store.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (FileNotFoundException e) {
      return null;
    }
  }

  private void write() throws IOException {
    store.write(file, next());
  }

  private byte[] next() {
    return (holder + " " + beats++).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A beat that fails may be followed by one that does not. One that has stood still for so long
   * that another took the lease leaves it to that one.
   */
  private synchronized void renew() {
    if (over) {
      return;
    }
    try {
      String words = words();
      if (words == null || isHeld(words)) {
        write();
      } else {
        beat.cancel();
        System.err.printf(
            "Cannot renew the lock %s: another run has taken it while this one stood still; stop one of them%n",
            file);
      }
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
  public synchronized void close() throws IOException {
    over = true; // a beat that waits for this must not bring the file back
    beat.cancel();
    if (isHeld(words())) {
      store.remove(file);
    }
  }
}
