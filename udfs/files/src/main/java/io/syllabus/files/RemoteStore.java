package io.syllabus.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Files of a cluster or an object store, by Hadoop's connector of the scheme.
 *
 * <p>An object store has no folders, owners or atomic renames: who may read is its bucket's policy,
 * a folder is moved file by file, so whoever writes one says last that it is whole, and what one
 * process at a time may hold is a {@link Lease}.
 */
final class RemoteStore implements Store {
  private static final FsPermission OWNER_ALONE = new FsPermission((short) 0700);

  private final Configuration settings;

  RemoteStore(Configuration settings) {
    this.settings = settings;
  }

  private FileSystem of(Path path) throws IOException {
    try {
      return path.getFileSystem(settings);
    } catch (RuntimeException e) { // Hadoop wraps the class that it does not find
      throw new IOException(
          "the connector of %s cannot be loaded; put its jars into dist/jars"
              .formatted(path.toUri().getScheme()),
          e);
    }
  }

  @Override
  public boolean exists(Path path) throws IOException {
    return of(path).exists(path);
  }

  @Override
  public boolean isFolder(Path path) throws IOException {
    try {
      return of(path).getFileStatus(path).isDirectory();
    } catch (FileNotFoundException e) {
      return false;
    }
  }

  @Override
  public List<FileEntry> tree(Path folder) throws IOException {
    RemoteIterator<LocatedFileStatus> files = of(folder).listFiles(folder, true);
    List<FileEntry> entries = new ArrayList<>();
    while (files.hasNext()) {
      entries.add(entry(files.next()));
    }
    entries.sort(Comparator.comparing(entry -> entry.path().toString()));
    return entries;
  }

  private static FileEntry entry(FileStatus file) {
    String etag = file instanceof EtagSource source ? source.getEtag() : null;
    return new FileEntry(
        file.getPath(), file.getLen(), file.getModificationTime(), etag == null ? "" : etag);
  }

  @Override
  public InputStream open(Path file) throws IOException {
    return of(file).open(file);
  }

  @Override
  public SeekableByteChannel channel(Path file) throws IOException {
    FileSystem system = of(file);
    long size = system.getFileStatus(file).getLen();
    return new RemoteChannel(system.open(file), size);
  }

  @Override
  public OutputStream create(Path file) throws IOException {
    return of(file).create(file, false);
  }

  /** What stands there already is replaced as its file system does it; a new file comes whole. */
  @Override
  public void write(Path file, byte[] bytes) throws IOException {
    boolean isNew = !exists(file);
    Path target = isNew ? new Path(file.getParent(), "." + file.getName() + ".part") : file;
    try (OutputStream out = of(target).create(target, true)) {
      out.write(bytes);
    }
    if (isNew) {
      move(target, file);
    }
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    of(folder).mkdirs(folder);
  }

  @Override
  public void makePrivate(Path folder) throws IOException {
    FileSystem system = of(folder);
    system.mkdirs(folder, OWNER_ALONE);
    system.setPermission(folder, OWNER_ALONE);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    if (!of(from).rename(from, to)) {
      throw new IOException("Cannot move %s to %s".formatted(from, to));
    }
  }

  @Override
  public void remove(Path path) throws IOException {
    of(path).delete(path, true);
  }

  /** These file systems promise a file once it is closed. */
  @Override
  public void sync(Path path) {}

  @Override
  public AutoCloseable lock(Path file) throws IOException {
    return Lease.take(this, file);
  }
}
