package io.syllabus.udfs.extract;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Classes as an executor of somebody else's Spark has them: its JVM began without this project,
 * whose jars came later by a class loader.
 */
final class LateJars {
  private LateJars() {}

  /**
   * Reads a file in a JVM that has this class alone on its class path, and prints the text.
   *
   * @param arguments a file with the class path that comes late, and the file to read
   */
  public static void main(String[] arguments) throws Exception {
    String path = Files.readString(Path.of(arguments[0]));
    System.setProperty("reading.file", arguments[1]);
    try (URLClassLoader loader = loader(path)) {
      Class<?> reading = loader.loadClass(Reading.class.getName());
      ((Runnable) reading.getConstructor().newInstance()).run();
    }
  }

  /** A loader of the entries of a class path and, below them, of Java alone. */
  static URLClassLoader loader(String path, URL... more) {
    Stream<URL> entries = Stream.of(path.split(File.pathSeparator)).map(LateJars::url);
    URL[] urls = Stream.concat(Stream.of(more), entries).toArray(URL[]::new);
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** What is done with the late classes. */
  public static final class Reading implements Runnable {
    public Reading() {}

    @Override
    public void run() {
      Path file = Path.of(System.getProperty("reading.file"));
      try (FileExtractor extractor =
          new FileExtractor(SharedExtractor.CONF, file.resolveSibling("temp"))) {
        List<ExtractedFile> files = extractor.extract("a", file);
        System.out.println(files.get(0).pages().get(0).text());
      }
    }
  }
}
