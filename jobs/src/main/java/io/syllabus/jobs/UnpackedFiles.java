package io.syllabus.jobs;

import io.syllabus.files.DataFiles;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Packed files, each unpacked once into the temporary folder, so that none of its parts unpacks all
 * that lies before it. Whoever makes that folder removes it with the copies.
 */
final class UnpackedFiles implements AutoCloseable {
  private static final long GROWTH = 20; // texts grow to ten times and less

  private final DataFiles files;
  private final Path temp;
  private final Map<String, Optional<DataFiles.LocalFile>> copies = new ConcurrentHashMap<>();

  UnpackedFiles(DataFiles files, Path temp) {
    this.files = files;
    this.temp = temp;
  }

  /**
   * What a file says, to be read at any place; unpacked as it is read where a copy has no room.
   *
   * @param size of the packed file
   */
  SeekableByteChannel open(org.apache.hadoop.fs.Path file, long size) throws IOException {
    Optional<DataFiles.LocalFile> copy =
        copies.compute(
            file.toString(),
            (name, known) -> known == null || isGone(known) ? copy(file, size) : known);
    return copy.isPresent() ? Files.newByteChannel(copy.get().path()) : files.content(file);
  }

  /** With the folder of an earlier run. */
  private static boolean isGone(Optional<DataFiles.LocalFile> copy) {
    return copy.isPresent() && !Files.exists(copy.get().path());
  }

  private Optional<DataFiles.LocalFile> copy(org.apache.hadoop.fs.Path file, long size) {
    try {
      Files.createDirectories(temp);
      return size <= Files.getFileStore(temp).getUsableSpace() / 2 / GROWTH
          ? Optional.of(files.localContent(file, temp))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // reading it tells what is wrong, unless the disk is full
    }
  }

  @Override
  public void close() throws IOException {
    for (Optional<DataFiles.LocalFile> copy : copies.values()) {
      if (copy.isPresent()) {
        copy.get().close();
      }
    }
    copies.clear();
  }
}
