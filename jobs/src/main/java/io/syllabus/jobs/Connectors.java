package io.syllabus.jobs;

import io.syllabus.files.DataFiles;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import scala.Tuple2;

/** The file systems as Spark knows them: core-site.xml, and what it was given as spark.hadoop.*. */
public final class Connectors {
  private Connectors() {}

  /** All files that this JVM can reach, on the driver and where the rows are. */
  public static DataFiles files() {
    return new DataFiles(settings());
  }

  /** What the connectors are told. */
  public static Configuration settings() {
    SparkEnv running = SparkEnv.get();
    SparkConf conf = running == null ? new SparkConf() : running.conf();
    Configuration settings = new Configuration();
    for (Tuple2<String, String> setting : conf.getAllWithPrefix("spark.hadoop.")) {
      settings.set(setting._1(), setting._2());
    }
    return settings;
  }
}
