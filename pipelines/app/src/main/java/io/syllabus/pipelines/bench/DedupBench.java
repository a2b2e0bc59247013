package io.syllabus.pipelines.bench;

import static org.apache.spark.sql.functions.col;

import com.sun.management.OperatingSystemMXBean;
import io.syllabus.jobs.Deduplicate;
import io.syllabus.pipelines.trial.LocalContext;
import io.syllabus.schemas.Judged;
import io.syllabus.schemas.Tables;
import io.syllabus.udfs.dedup.DedupConf;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/** What deduplication costs on the rows that cost it most: letters of one template. */
public final class DedupBench {
  private static final Path STATUS = Path.of("/proc/self/status"); // Linux alone
  private static final String PEAK = "VmHWM:";
  private final DedupConf conf;

  public DedupBench(DedupConf conf) {
    this.conf = conf;
  }

  /**
   * What it cost, start-up left out.
   *
   * @param kept rows that stay
   * @param seconds by the clock
   * @param cpuSeconds of all threads
   * @param peakMebibytes most memory that the process ever held; 0 where the system does not tell
   */
  public record Cost(long kept, double seconds, double cpuSeconds, long peakMebibytes) {}

  /**
   * Runs the stage once.
   *
   * @throws IOException if the process's memory cannot be read
   */
  public Cost run(SparkSession spark, int rows, Path temp) throws IOException {
    MapFunction<Long, Judged> letter = FormLetters::letter;
    Dataset<Judged> letters = spark.range(rows).map(letter, Tables.JUDGED.encoder());
    Deduplicate stage = new Deduplicate(conf, List.of());
    long start = System.nanoTime();
    long cpu = cpuNanos();
    long kept =
        stage
            .apply(letters, new LocalContext(spark, stage, temp))
            .filter(col("row").isNotNull())
            .count();
    return new Cost(
        kept, (System.nanoTime() - start) / 1e9, (cpuNanos() - cpu) / 1e9, peakMebibytes());
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static long peakMebibytes() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return 0;
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith(PEAK))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
