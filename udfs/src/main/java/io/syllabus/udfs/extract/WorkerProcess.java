package io.syllabus.udfs.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.file.PathUtils;

/** A JVM that runs {@link ExtractionWorker}, and the pipe to it. Ends with its parent. */
final class WorkerProcess implements AutoCloseable {

  private static final int START_SECONDS = 60;
  private static final int IDLE = 4; // times the CPU's seconds

  private final Process process;
  private final Path folder;
  private final DataOutputStream requests;
  private final BlockingQueue<Optional<WorkerFrame>> answers = new LinkedBlockingQueue<>();
  private boolean used;

  private WorkerProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    Thread reader = new Thread(this::readAnswers, "extraction-worker-answers");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts a worker, and waits until it can read.
   *
   * @throws IllegalStateException if it does not come up
   */
  static WorkerProcess start(ExtractConf conf, Path temp) {
    try {
      Files.createDirectories(temp);
      Path folder =
          Files.createTempDirectory(
              temp,
              "extract-",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      ProcessBuilder builder = new ProcessBuilder(command(conf, folder));
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.environment().put("OMP_THREAD_LIMIT", "1"); // executors run side by side already
      builder.redirectError(ProcessBuilder.Redirect.DISCARD); // parsers print what they read
      WorkerProcess worker = new WorkerProcess(builder.start(), folder);
      worker.awaitReady(conf);
      return worker;
    } catch (IOException e) {
      throw new IllegalStateException("Cannot start the extraction worker", e);
    }
  }

  // Locale and time zone decide how cells' dates read; the class data and C1 halve the start.
  private static List<String> command(ExtractConf conf, Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx%dm".formatted(conf.workerMegabytes()),
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xshare:auto",
        "-Djava.awt.headless=true",
        "-Djava.io.tmpdir=" + folder,
        "-Dfile.encoding=UTF-8",
        "-Duser.language=en",
        "-Duser.country=US",
        "-Duser.timezone=UTC",
        "-cp",
        ClassPath.of(ExtractionWorker.class),
        ExtractionWorker.class.getName());
  }

  private void awaitReady(ExtractConf conf) throws IOException {
    Optional<WorkerFrame> answer = Optional.empty();
    try {
      send(WorkerFrame.of(WorkerFrame.CONF, conf));
      answer = next(START_SECONDS);
    } catch (IOException e) {
      // its exit code says more than the broken pipe
    }
    if (answer == null || answer.isEmpty() || answer.get().type() != WorkerFrame.READY) {
      close();
      throw new IllegalStateException(
          "Cannot start the extraction worker: it ended with exit code %d; check extract.workerMegabytes=%d and the class path"
              .formatted(process.exitValue(), conf.workerMegabytes()));
    }
  }

  void send(WorkerFrame frame) throws IOException {
    frame.write(requests);
  }

  /**
   * Gives the next answer, empty when the worker is gone, null when the time is over.
   *
   * @param seconds of the worker's CPU, so that a busy machine fails no file; a worker that does
   *     nothing has some times as long by the clock
   */
  Optional<WorkerFrame> next(int seconds) {
    try {
      Duration before = cpu();
      Optional<WorkerFrame> answer = null;
      for (int waited = 0; answer == null && waited < IDLE * seconds; waited++) {
        if (cpu().minus(before).toSeconds() >= seconds) {
          return null;
        }
        answer = answers.poll(1, TimeUnit.SECONDS);
      }
      return answer;
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException("Extraction was interrupted"));
    }
  }

  private Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Whether it had read another file before; asked once per file. */
  boolean takeIntoUse() {
    boolean before = used;
    used = true;
    return before;
  }

  /** Exit code of a worker that is gone. */
  int exitCode() {
    close();
    return process.exitValue();
  }

  private void readAnswers() {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
      for (WorkerFrame f = WorkerFrame.read(in); f != null; f = WorkerFrame.read(in)) {
        answers.add(Optional.of(f));
      }
    } catch (IOException e) {
      // a killed process closes its end; the empty answer below says so
    }
    answers.add(Optional.empty());
  }

  @Override
  public void close() {
    new ArrayList<>(process.descendants().toList()).forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    boolean interrupted = Thread.interrupted();
    try {
      process.waitFor(START_SECONDS, TimeUnit.SECONDS);
      PathUtils.deleteDirectory(folder);
    } catch (IOException e) {
      // what is left lies under the raw path, which the run clears at its end
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
