package io.syllabus.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The one session of the tests; its spill outlives the workspaces, which come and go. */
public final class TestSession {
  private static final SparkSession SPARK = open();

  private TestSession() {}

  public static SparkSession spark() {
    return SPARK;
  }

  private static SparkSession open() {
    try {
      Path temp = Files.createTempDirectory("syllabus-tests");
      temp.toFile().deleteOnExit();
      return Sessions.open("tests", temp);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
