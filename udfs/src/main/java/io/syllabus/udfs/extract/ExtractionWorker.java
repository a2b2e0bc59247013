package io.syllabus.udfs.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The program of the worker process: reads jobs from standard input, writes what they gave to
 * standard output, and halts when its parent is gone.
 */
public final class ExtractionWorker implements Sink {

  private final DataOutputStream out;
  private final DocumentReader reader;

  private ExtractionWorker(DataOutputStream out, DocumentReader reader) {
    this.out = out;
    this.reader = reader;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
    System.setOut(System.err); // standard output belongs to the frames
    ExtractConf conf = WorkerFrame.read(in).as(ExtractConf.class);
    BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    listen(in, jobs);
    ExtractionWorker worker = new ExtractionWorker(out, new DocumentReader(conf));
    WorkerFrame.empty(WorkerFrame.READY).write(out);
    while (true) {
      worker.run(jobs.take());
    }
  }

  /** Halts at the end of the input even while a parser runs: a lost parent wants no answer. */
  private static void listen(DataInputStream in, BlockingQueue<Job> jobs) {
    Thread listener =
        new Thread(
            () -> {
              try {
                for (WorkerFrame f = WorkerFrame.read(in); f != null; f = WorkerFrame.read(in)) {
                  jobs.add(f.as(Job.class));
                }
              } catch (IOException e) {
                // the parent is gone just the same
              }
              Runtime.getRuntime().halt(0);
            },
            "jobs");
    listener.setDaemon(true);
    listener.start();
  }

  private void run(Job job) throws IOException {
    write(WorkerFrame.END, reader.read(job, this));
  }

  @Override
  public void accept(ExtractedFile inside) throws IOException {
    write(WorkerFrame.FILE, inside);
  }

  @Override
  public void beforePage() throws IOException {
    WorkerFrame.empty(WorkerFrame.PAGE).write(out);
  }

  private void write(char type, ExtractedFile file) throws IOException {
    WorkerFrame.of(type, file).write(out);
  }
}
