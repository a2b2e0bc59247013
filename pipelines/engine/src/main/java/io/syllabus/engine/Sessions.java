package io.syllabus.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.Utils;

/**
 * Opens the Spark session: embedded and local unless {@code spark-submit} has named a master. What
 * both share stands in conf/spark-defaults.conf.
 */
public final class Sessions {
  private static final String LOOPBACK = "127.0.0.1";
  private static final String ENCRYPTION = "spark.io.encryption.enabled";

  private Sessions() {}

  /**
   * A session whose spill lies below the raw path of a workspace.
   *
   * @param temp folder for spill and shuffle, which hold raw rows
   */
  public static SparkSession open(String name, Path temp) {
    SparkSession.Builder builder = SparkSession.builder().appName(name);
    String master = System.getProperty("spark.master", "local[*]");
    if (master.startsWith("local")) {
      keepToLoopback(builder.master(master));
    } else if (System.getProperty(ENCRYPTION) == null) {
      // a cluster's manager, not spark.local.dir, says where executors spill raw rows
      builder.config(ENCRYPTION, true);
    }
    Properties defaults = defaults();
    defaults
        .stringPropertyNames()
        .forEach(
            key -> {
              if (System.getProperty(key) == null) {
                builder.config(key, defaults.getProperty(key));
              }
            });
    builder.config("spark.local.dir", temp.resolve("spill").toString());
    SparkSession session = builder.getOrCreate();
    // Its errors may quote a row; what went wrong is told by the program itself.
    session.sparkContext().setLogLevel(System.getenv().getOrDefault("SYLLABUS_LOG", "OFF"));
    return session;
  }

  /** A session that is opened by the first who asks for it. */
  public static Supplier<SparkSession> onDemand(String name, Path temp) {
    return new Supplier<>() {
      private SparkSession session;

      @Override
      public synchronized SparkSession get() {
        if (session == null) {
          session = open(name, temp);
        }
        return session;
      }
    };
  }

  /**
   * One machine: nobody else is spoken to, and its name in DNS, if it has one, is not asked for.
   */
  private static void keepToLoopback(SparkSession.Builder builder) {
    Utils.setCustomHostname(LOOPBACK);
    builder.config("spark.driver.host", LOOPBACK).config("spark.driver.bindAddress", LOOPBACK);
  }

  /** What conf/spark-defaults.conf says. */
  static Properties defaults() {
    Properties properties = new Properties();
    try (InputStream in = Sessions.class.getResourceAsStream("/spark-defaults.conf")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read spark-defaults.conf", e);
    }
    return properties;
  }
}
