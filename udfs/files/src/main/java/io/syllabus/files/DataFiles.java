package io.syllabus.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * All work on files that hold data: a path's scheme says where they lie, a path without one lies on
 * this machine. What a file system cannot promise is said at its {@link Store}.
 */
public final class DataFiles {
  /** Such as s3a:// and file:/; a colon alone may stand in a file's name. */
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/");

  private static final long SMALL = 64L << 20; // bytes that any packed file may hold
  private static final int MOST_GROWTH = 200; // JSON Lines of one template shrink to a fiftieth

  private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,10}$");

  private final Store local = new LocalStore();
  private final Store remote;

  /**
   * @param settings of the connectors, such as {@code fs.s3a.endpoint}
   */
  public DataFiles(Configuration settings) {
    this.remote = new RemoteStore(settings);
  }

  /** A path as people write it: nothing is escaped. */
  public static Path path(String text) {
    return SCHEME.matcher(text).lookingAt() ? new Path(text) : path(java.nio.file.Path.of(text));
  }

  public static Path path(java.nio.file.Path file) {
    return new Path("file", "", file.toAbsolutePath().normalize().toString());
  }

  public static boolean isLocal(Path path) {
    String scheme = path.toUri().getScheme();
    return scheme == null || scheme.equals("file");
  }

  /** The same file for programs that know no other place than this machine. */
  public static java.nio.file.Path local(Path path) {
    if (!isLocal(path)) {
      throw new IllegalArgumentException("Cannot use %s here: it is no local file".formatted(path));
    }
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  /** As people write it: a local path without its scheme. */
  public static String words(Path path) {
    return isLocal(path) ? path.toUri().getPath() : path.toString();
  }

  private Store of(Path path) {
    return isLocal(path) ? local : remote;
  }

  public boolean exists(Path path) throws IOException {
    return of(path).exists(path);
  }

  public boolean isFolder(Path path) throws IOException {
    return of(path).isFolder(path);
  }

  /** The files below a folder, in the order of their names; hidden ones, too. */
  public List<FileEntry> tree(Path folder) throws IOException {
    return of(folder).tree(folder);
  }

  public InputStream open(Path file) throws IOException {
    return of(file).open(file);
  }

  public SeekableByteChannel channel(Path file) throws IOException {
    return of(file).channel(file);
  }

  /** What a file says, to be read at any place: one whose name ends in .gz is unpacked. */
  public SeekableByteChannel content(Path file) throws IOException {
    return isPacked(file) ? new GzipChannel(() -> open(file)) : channel(file);
  }

  /** The same from the beginning. */
  public InputStream openContent(Path file) throws IOException {
    return isPacked(file) ? GzipChannel.unpacked(open(file)) : open(file);
  }

  /** Whether what it says has to be unpacked: by its name, as people see it. */
  public static boolean isPacked(Path file) {
    return file.getName().toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  public byte[] read(Path file) throws IOException {
    try (InputStream in = open(file)) {
      return in.readAllBytes();
    }
  }

  /** A new file; its folder must be there. */
  public OutputStream create(Path file) throws IOException {
    return of(file).create(file);
  }

  /** Writes a file whole or not at all, in the place of what stood there. */
  public void write(Path file, byte[] bytes) throws IOException {
    of(file).write(file, bytes);
  }

  public void makeFolder(Path folder) throws IOException {
    of(folder).makeFolder(folder);
  }

  /** A folder that only its owner may enter, as far as its file system knows owners. */
  public void makePrivate(Path folder) throws IOException {
    of(folder).makePrivate(folder);
  }

  /** Gives a file or a folder another name, which nothing may have. */
  public void move(Path from, Path to) throws IOException {
    of(from).move(from, to);
  }

  /** Removes a file, or a folder and what is in it; a missing one is fine. */
  public void remove(Path path) throws IOException {
    of(path).remove(path);
  }

  /** Waits until a file, or the names in a folder, would outlast a loss of power. */
  public void sync(Path path) throws IOException {
    of(path).sync(path);
  }

  /**
   * Takes what one process at a time may hold, until it closes it or is gone.
   *
   * @return null where another holds it
   */
  public AutoCloseable lock(Path file) throws IOException {
    return of(file).lock(file);
  }

  /** The file itself where it is local, else a copy, which its reader removes. */
  public LocalFile localFile(Path file, java.nio.file.Path temp) throws IOException {
    if (isLocal(file)) {
      return new LocalFile(local(file), false);
    }
    return copy(open(file), ending(file), temp);
  }

  /**
   * What a file says, on this machine: one that is packed is unpacked into a copy.
   *
   * @throws IOException also where it grows without end: more than {@value #MOST_GROWTH} times
   */
  public LocalFile localContent(Path file, java.nio.file.Path temp) throws IOException {
    if (!isPacked(file)) {
      return localFile(file, temp);
    }
    long most = SMALL + MOST_GROWTH * size(file);
    InputStream content = openContent(file);
    InputStream bounded =
        BoundedInputStream.builder().setInputStream(content).setMaxCount(most + 1).get();
    LocalFile copy = copy(bounded, "", temp);
    if (Files.size(copy.path()) > most) {
      copy.close();
      throw new IOException("it unpacks to more than %d times its size".formatted(MOST_GROWTH));
    }
    return copy;
  }

  private long size(Path file) throws IOException {
    try (SeekableByteChannel channel = channel(file)) {
      return channel.size();
    }
  }

  private static LocalFile copy(InputStream from, String ending, java.nio.file.Path temp)
      throws IOException {
    Files.createDirectories(temp);
    java.nio.file.Path copy = Files.createTempFile(temp, "source-", ending);
    try (from) {
      Files.copy(from, copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
    return new LocalFile(copy, true);
  }

  /** By which parsers tell formats apart that look alike. */
  private static String ending(Path file) {
    Matcher ending = ENDING.matcher(file.getName());
    return ending.find() ? ending.group() : "";
  }

  /**
   * A file on this machine.
   *
   * @param copied whether it is only a copy, made to be removed
   */
  public record LocalFile(java.nio.file.Path path, boolean copied) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      if (copied) {
        Files.deleteIfExists(path);
      }
    }
  }
}
