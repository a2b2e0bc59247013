package io.syllabus.handoff;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the disk must do so that a crash at any moment leaves either the old or the new. */
final class Folders {
  private Folders() {}

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> below;
    try (Stream<Path> walk = Files.walk(folder)) {
      below = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : below) {
      Files.delete(path);
    }
  }

  /** Waits until the file, or the names in the folder, are on the disk. */
  static void sync(Path path) throws IOException {
    StandardOpenOption how =
        Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  /** Writes the file whole or not at all. */
  static void writeAtomically(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    Files.write(part, bytes);
    sync(part);
    move(part, file);
  }

  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    sync(to.toAbsolutePath().getParent());
  }
}
