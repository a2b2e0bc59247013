package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.files.DataFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedFilesTest {
  @TempDir Path folder;
  private Path temp;
  private Path file;
  private UnpackedFiles unpacked;

  @BeforeEach
  void pack() throws IOException {
    temp = folder.resolve("temp");
    file = folder.resolve("a.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("0123456789".getBytes(StandardCharsets.UTF_8));
    }
    unpacked = new UnpackedFiles(Connectors.files(), temp);
  }

  @Test
  void aFileIsUnpackedOnce() throws IOException {
    assertThat(from(4, 30)).isEqualTo("456789");
    Files.delete(file);
    assertThat(from(0, 30)).isEqualTo("0123456789");
    assertThat(copies()).isEqualTo(1);
    unpacked.close();
    assertThat(copies()).isZero();
    assertThatThrownBy(() -> from(4, 30)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aCopyThatWentWithItsFolderIsMadeAgain() throws IOException {
    from(4, 30);
    unpackedIsGone();
    assertThat(from(4, 30)).isEqualTo("456789");
  }

  @Test
  void withoutRoomItIsUnpackedAsItIsRead() throws IOException {
    assertThat(from(4, Long.MAX_VALUE)).isEqualTo("456789");
    assertThat(copies()).isZero();
  }

  private String from(long place, long size) throws IOException {
    try (SeekableByteChannel channel = unpacked.open(DataFiles.path(file), size)) {
      channel.position(place);
      return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void unpackedIsGone() throws IOException {
    try (Stream<Path> all = Files.list(temp)) {
      for (Path copy : all.toList()) {
        Files.delete(copy);
      }
    }
    Files.delete(temp);
  }

  private long copies() throws IOException {
    try (Stream<Path> all = Files.list(temp)) {
      return all.count();
    }
  }
}
