package io.syllabus.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each on this machine's own files, and through Hadoop's file system on another scheme. */
class DataFilesTest {
  private static final String[] NAMES = {"a b", "文件", "100%", "x#y", "[1]{a,b}", "q?"};

  @TempDir java.nio.file.Path temp;
  private DataFiles files;

  /** What Hadoop does with a scheme that it must be told of. */
  public static final class Elsewhere extends RawLocalFileSystem {
    @Override
    public String getScheme() {
      return "elsewhere";
    }

    @Override
    public java.net.URI getUri() {
      return java.net.URI.create("elsewhere:///");
    }

    /** Its own asks the shell for owners, by the scheme file alone. */
    @Override
    public FileStatus[] listStatus(Path folder) throws IOException {
      FileStatus[] own = super.listStatus(folder);
      for (int i = 0; i < own.length; i++) {
        FileStatus one = own[i];
        own[i] =
            new FileStatus(
                one.getLen(), one.isDirectory(), 1, 1, one.getModificationTime(), one.getPath());
      }
      return own;
    }
  }

  private java.nio.file.Path packed(byte[] content) throws IOException {
    java.nio.file.Path file = temp.resolve("packed.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content);
    }
    return file;
  }

  @Test
  void aPackedFileIsReadAtAnyPlace() throws IOException {
    byte[] content = new byte[300_000];
    new Random(7).nextBytes(content);
    try (SeekableByteChannel channel = files.content(DataFiles.path(packed(content)))) {
      for (int place : new int[] {0, 100, 70_000, 65_536, 5, 299_990, 299_999}) {
        ByteBuffer read = ByteBuffer.allocate(1);
        assertThat(channel.position(place).read(read)).isOne();
        assertThat(read.get(0)).as("at %d", place).isEqualTo(content[place]);
        assertThat(channel.position()).isEqualTo(place + 1);
      }
      assertThat(channel.position(300_000).read(ByteBuffer.allocate(1))).isNegative();
      assertThat(channel.position(400_000).read(ByteBuffer.allocate(1))).isNegative();
    }
  }

  @Test
  void aPackedFileIsUnpackedIntoACopyThatGoes() throws IOException {
    java.nio.file.Path file = packed("line\n".repeat(9).getBytes(StandardCharsets.UTF_8));
    java.nio.file.Path copy;
    try (DataFiles.LocalFile content =
        files.localContent(DataFiles.path(file), temp.resolve("t"))) {
      copy = content.path();
      assertThat(copy).hasContent("line\n".repeat(9));
    }
    assertThat(copy).doesNotExist();
    assertThat(file).exists();
  }

  @Test
  void aFileThatGrowsWithoutEndIsNotUnpacked() throws IOException {
    java.nio.file.Path bomb = packed(new byte[150 << 20]);
    assertThatThrownBy(() -> files.localContent(DataFiles.path(bomb), temp.resolve("t")))
        .hasMessage("it unpacks to more than 200 times its size");
    assertThat(temp.resolve("t")).isEmptyDirectory();
  }

  @Test
  void whatIsOnlyCalledPackedIsAnError() throws IOException {
    java.nio.file.Path file = Files.writeString(temp.resolve("x.csv.gz"), "a,b\n");
    assertThatThrownBy(() -> files.openContent(DataFiles.path(file)))
        .isInstanceOf(IOException.class);
  }

  @BeforeEach
  void open() {
    Configuration settings = new Configuration(false);
    settings.setClass("fs.elsewhere.impl", Elsewhere.class, RawLocalFileSystem.class);
    settings.setBoolean("fs.elsewhere.impl.disable.cache", true);
    files = new DataFiles(settings);
  }

  private Path root(String scheme) {
    return DataFiles.path(scheme + "://" + temp);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "elsewhere"})
  void aFileComesBackWhateverItsName(String scheme) throws IOException {
    for (String name : NAMES) {
      Path file = new Path(root(scheme), name);
      files.write(file, bytes(name));
      assertThat(files.read(file)).isEqualTo(bytes(name));
      assertThat(temp.resolve(name)).hasContent(name);
    }
    assertThat(names(temp)).containsExactlyInAnyOrder(NAMES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "elsewhere"})
  void aTreeHasAllFilesInTheOrderOfTheirNames(String scheme) throws IOException {
    Files.createDirectories(temp.resolve("b/.c"));
    for (String name : List.of("z", "a", "b/.c/d", ".hidden")) {
      Files.writeString(temp.resolve(name), "four");
    }
    assertThat(files.tree(root(scheme)))
        .allMatch(file -> file.size() == 4 && file.modified() > 0)
        .extracting(file -> temp.relativize(java.nio.file.Path.of(file.path().toUri().getPath())))
        .extracting(java.nio.file.Path::toString)
        .containsExactly(".hidden", "a", "b/.c/d", "z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "elsewhere"})
  void whatIsWrittenTakesThePlaceOfWhatStoodThere(String scheme) throws IOException {
    Path file = new Path(root(scheme), "f");
    files.write(file, bytes("one, and longer"));
    files.write(file, bytes("two"));
    assertThat(temp.resolve("f")).hasContent("two");
    assertThat(names(temp)).containsExactly("f");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "elsewhere"})
  void aNewFileIsNew(String scheme) throws IOException {
    Path file = new Path(root(scheme), "f");
    try (OutputStream out = files.create(file)) {
      out.write(1);
    }
    assertThatThrownBy(() -> files.create(file)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "elsewhere"})
  void aChannelReadsAtAnyPlace(String scheme) throws IOException {
    Files.writeString(temp.resolve("f"), "0123456789");
    try (SeekableByteChannel channel = files.channel(new Path(root(scheme), "f"))) {
      assertThat(channel.size()).isEqualTo(10);
      assertThat(text(channel.position(7), 5)).isEqualTo("789");
      assertThat(text(channel.position(2), 3)).isEqualTo("234");
      assertThat(channel.position()).isEqualTo(5);
      assertThat(channel.position(99).read(ByteBuffer.allocate(1))).isEqualTo(-1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "elsewhere"})
  void whatIsMissingIsRemovedAndListedAsNothing(String scheme) throws IOException {
    Path none = new Path(root(scheme), "none");
    files.remove(none);
    assertThat(files.exists(none)).isFalse();
    assertThat(files.isFolder(none)).isFalse();
    assertThatThrownBy(() -> files.tree(none)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "elsewhere"})
  void aFolderMovesWithWhatIsInIt(String scheme) throws IOException {
    Path from = new Path(root(scheme), "from");
    files.makePrivate(from);
    files.write(new Path(from, "f"), bytes("x"));
    files.move(from, new Path(root(scheme), "to"));
    assertThat(temp.resolve("to/f")).hasContent("x");
    assertThat(temp.resolve("from")).doesNotExist();
    assertThat(temp.resolve("to")).satisfies(to -> assertThat(mode(to)).isEqualTo("rwx------"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "elsewhere"})
  void parsersGetALocalFile(String scheme) throws IOException {
    Files.writeString(temp.resolve("f.a b.txt"), "text");
    java.nio.file.Path copies = temp.resolve("copies");
    try (DataFiles.LocalFile local = files.localFile(new Path(root(scheme), "f.a b.txt"), copies)) {
      assertThat(local.path()).hasContent("text").hasExtension("txt");
    }
    assertThat(temp.resolve("f.a b.txt")).exists();
    assertThat(Files.exists(copies) ? names(copies) : List.of()).isEmpty();
  }

  @Test
  void aLockIsHeldByOne() throws Exception {
    Path file = new Path(root("file"), "lock");
    try (AutoCloseable held = files.lock(file)) {
      assertThat(held).isNotNull();
      assertThat(files.lock(file)).isNull();
    }
    files.lock(file).close();
  }

  @Test
  void aPathIsReadAsPeopleWriteIt() {
    assertThat(DataFiles.path("s3a://b/a b%20c")).hasToString("s3a://b/a b%20c");
    assertThat(DataFiles.words(DataFiles.path("/a b/c:d"))).isEqualTo("/a b/c:d");
    assertThat(DataFiles.isLocal(DataFiles.path("/x"))).isTrue();
    assertThat(DataFiles.isLocal(DataFiles.path("hdfs://n/x"))).isFalse();
    assertThatThrownBy(() -> DataFiles.local(DataFiles.path("s3a://b/x")))
        .hasMessage("Cannot use s3a://b/x here: it is no local file");
  }

  private static List<String> names(java.nio.file.Path folder) throws IOException {
    try (var children = Files.list(folder)) {
      return children.map(child -> child.getFileName().toString()).toList();
    }
  }

  private static String mode(java.nio.file.Path path) throws IOException {
    return java.nio.file.attribute.PosixFilePermissions.toString(
        Files.getPosixFilePermissions(path));
  }

  private static String text(SeekableByteChannel channel, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    channel.read(bytes);
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
