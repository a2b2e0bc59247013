package io.syllabus.udfs.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;

/** One worker process for all tests of this package: each start costs seconds. */
final class SharedExtractor {

  static final ExtractConf CONF =
      new ExtractConf(
          20, 512, 4, 200, 4L << 20, 1_000_000, new OcrConf(List.of(), OcrConf.NONE, 72, 10, ""));

  private static FileExtractor extractor;
  private static Path folder;

  private SharedExtractor() {}

  /** Reads bytes as a file of that name. */
  static synchronized List<ExtractedFile> extract(String name, byte[] bytes) {
    try {
      if (extractor == null) {
        folder = Files.createTempDirectory("extract-tests");
        extractor = new FileExtractor(CONF, folder.resolve("temp"));
        Runtime.getRuntime().addShutdownHook(new Thread(SharedExtractor::close));
      }
      return extractor.extract(name, Files.write(folder.resolve(name), bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ExtractedFile first(String name, byte[] bytes) {
    return extract(name, bytes).get(0);
  }

  /** What the first page of a readable file says. */
  static String text(String name, byte[] bytes) {
    return first(name, bytes).pages().get(0).text();
  }

  private static void close() {
    extractor.close();
    try {
      PathUtils.deleteDirectory(folder);
    } catch (IOException e) {
      // the system clears its temp folder
    }
  }
}
