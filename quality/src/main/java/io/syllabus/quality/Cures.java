package io.syllabus.quality;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/** What mends each gate of the house, as cures.properties says it. */
public final class Cures {
  private static final Properties CURES = read();

  private Cures() {}

  /** What to do where one of the house's gates failed; null for a recipe's own. */
  public static String of(String gate) {
    return CURES.getProperty(gate);
  }

  /** The gates that have a cure. */
  static SortedSet<String> gates() {
    return new TreeSet<>(CURES.stringPropertyNames());
  }

  private static Properties read() {
    Properties cures = new Properties();
    try (Reader in =
        new InputStreamReader(
            Cures.class.getResourceAsStream("cures.properties"), StandardCharsets.UTF_8)) {
      cures.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read cures.properties", e);
    }
    return cures;
  }
}
