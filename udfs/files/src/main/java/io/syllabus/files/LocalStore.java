package io.syllabus.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;

/**
 * This machine's files, by Java itself: Hadoop's local file system leaves checksum files beside
 * them, does not see links that lead nowhere, and cannot wait for the disk.
 */
final class LocalStore implements Store {
  @Override
  public boolean exists(Path path) {
    return Files.exists(local(path));
  }

  @Override
  public boolean isFolder(Path path) {
    return Files.isDirectory(local(path));
  }

  @Override
  public List<FileEntry> tree(Path folder) throws IOException {
    List<FileEntry> entries = new ArrayList<>();
    for (java.nio.file.Path file : FileTree.of(local(folder))) {
      entries.add(entry(file));
    }
    return entries;
  }

  /** A link that leads nowhere, or a file that has just gone, is told when it is read. */
  private static FileEntry entry(java.nio.file.Path file) {
    try {
      return new FileEntry(
          DataFiles.path(file),
          Files.size(file),
          Files.getLastModifiedTime(file).toMillis(),
          String.valueOf(Files.getAttribute(file, "unix:ctime")));
    } catch (IOException e) {
      return new FileEntry(DataFiles.path(file), 0, 0, "");
    }
  }

  @Override
  public InputStream open(Path file) throws IOException {
    return Files.newInputStream(local(file));
  }

  @Override
  public SeekableByteChannel channel(Path file) throws IOException {
    return Files.newByteChannel(local(file));
  }

  @Override
  public OutputStream create(Path file) throws IOException {
    return Files.newOutputStream(local(file), StandardOpenOption.CREATE_NEW);
  }

  @Override
  public void write(Path file, byte[] bytes) throws IOException {
    Path part = new Path(file.getParent(), "." + file.getName() + ".part");
    Files.write(local(part), bytes);
    sync(part);
    move(part, file);
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    Files.createDirectories(local(folder));
  }

  @Override
  public void makePrivate(Path folder) throws IOException {
    makeFolder(folder);
    Files.setPosixFilePermissions(local(folder), PosixFilePermissions.fromString("rwx------"));
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    Files.move(local(from), local(to), StandardCopyOption.ATOMIC_MOVE);
    sync(to.getParent());
  }

  @Override
  public void remove(Path path) throws IOException {
    FileTree.remove(local(path));
  }

  @Override
  public void sync(Path path) throws IOException {
    StandardOpenOption how = isFolder(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(local(path), how)) {
      channel.force(true);
    }
  }

  /** The system frees the lock of a process that was killed. */
  @Override
  public AutoCloseable lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(local(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // this process holds it already
    }
    channel.close();
    return null;
  }

  private static java.nio.file.Path local(Path path) {
    return DataFiles.local(path);
  }
}
