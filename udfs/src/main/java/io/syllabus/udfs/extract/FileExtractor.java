package io.syllabus.udfs.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads files into pages, each in a worker process that is killed when a file takes too long.
 *
 * <p>Confined to one thread; starts its worker with the first file and replaces it when it is gone.
 */
public final class FileExtractor implements AutoCloseable {

  private static final int OUT_OF_MEMORY = 3; // the exit code of -XX:+ExitOnOutOfMemoryError

  private final ExtractConf conf;
  private final Path temp;
  private WorkerProcess worker;

  /**
   * Starts nothing yet.
   *
   * @param temp where parsers keep what they unpack; cleared when the worker ends
   */
  public FileExtractor(ExtractConf conf, Path temp) {
    this.conf = conf;
    this.temp = temp;
  }

  public List<ExtractedFile> extract(String source, Path file) {
    return extract(source, file, List.of());
  }

  /**
   * Reads one file.
   *
   * @param source its name in what comes back
   * @param languages of its scanned pages, by preference; empty for those of the conf
   * @return the file itself, then one line for each thing inside an archive or a mail; a file that
   *     cannot be read is a line with a reason
   * @throws IllegalStateException if no worker can be started
   */
  public List<ExtractedFile> extract(String source, Path file, List<String> languages) {
    Job job = new Job(source, file.toAbsolutePath().toString(), languages);
    List<ExtractedFile> files = attempt(job, true);
    return files == null ? attempt(job, false) : files;
  }

  /** Gives null where a worker that had read other files before died, and a fresh one may not. */
  private List<ExtractedFile> attempt(Job job, boolean mayRetry) {
    if (worker == null) {
      worker = WorkerProcess.start(conf, temp);
    }
    boolean again = worker.takeIntoUse() && mayRetry;
    List<ExtractedFile> inside = new ArrayList<>();
    try {
      worker.send(WorkerFrame.of(WorkerFrame.JOB, job));
      return answers(job, inside, again);
    } catch (IOException e) {
      return gone(job, inside, again);
    }
  }

  /** The worker tells the things inside as it reads them, and the file itself at the end. */
  private List<ExtractedFile> answers(Job job, List<ExtractedFile> inside, boolean again)
      throws IOException {
    while (true) {
      Optional<WorkerFrame> answer = worker.next(conf.timeoutSeconds());
      if (answer == null) {
        return late(job, inside);
      }
      if (answer.isEmpty()) {
        return gone(job, inside, again);
      }
      WorkerFrame frame = answer.get();
      if (frame.type() == WorkerFrame.END) {
        inside.add(0, frame.as(ExtractedFile.class));
        return inside;
      }
      if (frame.type() == WorkerFrame.FILE) {
        inside.add(frame.as(ExtractedFile.class));
      }
    }
  }

  private List<ExtractedFile> late(Job job, List<ExtractedFile> inside) {
    close();
    return failed(
        job,
        inside,
        "parser exceeded %d s; raise extract.timeoutSeconds if the file is worth it"
            .formatted(conf.timeoutSeconds()));
  }

  private List<ExtractedFile> gone(Job job, List<ExtractedFile> inside, boolean again) {
    int code = worker.exitCode();
    close();
    if (again) {
      return null;
    }
    return failed(
        job,
        inside,
        code == OUT_OF_MEMORY
            ? "parser exceeded %d MB; raise extract.workerMegabytes if the file is worth it"
                .formatted(conf.workerMegabytes())
            : "parser's process ended with exit code %d".formatted(code));
  }

  private static List<ExtractedFile> failed(Job job, List<ExtractedFile> inside, String why) {
    inside.add(0, FailureReason.line(job.source(), null, null, List.of(), why));
    return inside;
  }

  @Override
  public void close() {
    if (worker != null) {
      worker.close();
      worker = null;
    }
  }
}
