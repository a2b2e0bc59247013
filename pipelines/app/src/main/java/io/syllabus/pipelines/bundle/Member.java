package io.syllabus.pipelines.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the archive.
 *
 * @param name where it lies below the archive's folder
 * @param size in bytes
 * @param executable whether it is started by its name
 */
record Member(String name, long size, boolean executable, Content content) {
  /** Opens what the file holds. */
  interface Content {
    InputStream open() throws IOException;
  }

  static Member file(String name, Path file) throws IOException {
    return new Member(
        name, Files.size(file), Files.isExecutable(file), () -> Files.newInputStream(file));
  }

  static Member script(String name, byte[] text) {
    return new Member(name, text.length, true, () -> new ByteArrayInputStream(text));
  }

  static Member text(String name, byte[] text) {
    return new Member(name, text.length, false, () -> new ByteArrayInputStream(text));
  }
}
