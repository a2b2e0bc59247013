package io.syllabus.udfs.extract;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The class path for a JVM that shall load a class as this one does. An executor knows the jars of
 * an application that came with {@code --jars} by a class loader of its own, not by {@code
 * java.class.path}.
 */
final class ClassPath {
  private ClassPath() {}

  /**
   * What the loaders of a class were given, then what this JVM was started with: jars that came
   * with the class go before Spark's older versions of the same libraries.
   */
  static String of(Class<?> type) {
    Set<String> entries = new LinkedHashSet<>();
    for (ClassLoader l = type.getClassLoader(); l != null; l = l.getParent()) {
      if (l instanceof URLClassLoader given) {
        addFiles(given.getURLs(), entries);
      }
    }
    entries.add(System.getProperty("java.class.path"));
    return String.join(File.pathSeparator, entries);
  }

  private static void addFiles(URL[] urls, Set<String> entries) {
    for (URL url : urls) {
      if (url.getProtocol().equals("file")) {
        entries.add(Path.of(URI.create(url.toString())).toString());
      }
    }
  }
}
