package io.syllabus.engine;

import io.syllabus.schemas.Ids;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;

/** The libraries on the class path, by the names of their jars, which hold their versions. */
final class Libraries {
  private static final String OWN = "0.1.0.jar";
  private static final String VERSIONS = hash(System.getProperty("java.class.path"));

  private Libraries() {}

  /** A hash that changes when a library is added, removed or replaced by another version. */
  static String versions() {
    return VERSIONS;
  }

  private static String hash(String classPath) {
    return Ids.of(
        Arrays.stream(classPath.split(File.pathSeparator))
            .map(entry -> String.valueOf(Path.of(entry).getFileName()))
            .filter(name -> name.endsWith(".jar") && !name.endsWith(OWN))
            .sorted()
            .distinct()
            .toArray(String[]::new));
  }
}
