package io.syllabus.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.apache.hadoop.fs.Path;

/** What a kind of file system does; its words are explained at {@link DataFiles}. */
sealed interface Store permits LocalStore, RemoteStore {
  boolean exists(Path path) throws IOException;

  boolean isFolder(Path path) throws IOException;

  List<FileEntry> tree(Path folder) throws IOException;

  InputStream open(Path file) throws IOException;

  SeekableByteChannel channel(Path file) throws IOException;

  OutputStream create(Path file) throws IOException;

  void write(Path file, byte[] bytes) throws IOException;

  void makeFolder(Path folder) throws IOException;

  void makePrivate(Path folder) throws IOException;

  void move(Path from, Path to) throws IOException;

  void remove(Path path) throws IOException;

  void sync(Path path) throws IOException;

  AutoCloseable lock(Path file) throws IOException;
}
