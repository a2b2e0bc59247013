package io.syllabus.jobs;

import io.syllabus.files.DataFiles;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;

/** The file systems as Spark knows them: core-site.xml, and what it was given as spark.hadoop.*. */
public final class Connectors {
  private Connectors() {}

  /** All files that this JVM can reach, on the driver and where the rows are. */
  public static DataFiles files() {
    SparkEnv running = SparkEnv.get();
    SparkConf conf = running == null ? new SparkConf() : running.conf();
    return new DataFiles(SparkHadoopUtil.get().newConfiguration(conf));
  }
}
