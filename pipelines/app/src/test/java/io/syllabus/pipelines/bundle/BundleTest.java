package io.syllabus.pipelines.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.engine.UsageException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
  @TempDir private Path folder;
  private Path home;
  private Path archive;

  private record Said(int code, String words) {}

  @BeforeEach
  void makeHome() throws IOException {
    home = folder.resolve("home");
    archive = folder.resolve("made.tar.gz");
    Path start = write("dist/bin/syllabus", "#!/usr/bin/env bash\necho \"$SYLLABUS_HOME $*\"\n");
    assertThat(start.toFile().setExecutable(true)).isTrue();
    write("dist/jars/a.jar", "classes");
    write("dist/.built", "");
    write("dist/syllabus.jsa", "made for this machine");
    write("conf/demo.yaml", "name: demo\n");
    write("conf/demo/合同.txt", "甲方");
    write("work/demo/raw/secret.txt", "rows");
    write("LICENSE", "Apache");
  }

  @Test
  void holdsWhatARunNeedsAndNothingThatARunMade() throws IOException {
    make();
    assertThat(entries().keySet())
        .containsExactlyInAnyOrder(
            "s-1/LICENSE",
            "s-1/README.txt",
            "s-1/SHA256SUMS",
            "s-1/conf/demo.yaml",
            "s-1/conf/demo/合同.txt",
            "s-1/dist/bin/syllabus",
            "s-1/dist/jars/a.jar",
            "s-1/syllabus",
            "s-1/tessdata/eng.traineddata");
    assertThat(entries().get("s-1/dist/bin/syllabus").getMode()).isEqualTo(0100755);
    assertThat(entries().get("s-1/dist/jars/a.jar").getMode()).isEqualTo(0100644);
  }

  @Test
  void sameFilesGiveTheSameBytes() throws IOException {
    make();
    byte[] first = Files.readAllBytes(archive);
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
      }
    }
    make();
    assertThat(Files.readAllBytes(archive)).isEqualTo(first);
  }

  @Test
  void theFolderTellsWhetherItIsAsItWasPacked() throws Exception {
    make();
    assertThat(say("tar", "-xzf", archive.toString(), "-C", folder.toString()).code()).isZero();
    Path unpacked = folder.resolve("s-1");
    String start = unpacked.resolve("syllabus").toString();
    assertThat(say(start, "verify")).isEqualTo(new Said(0, "8 files are as they were packed.\n"));

    Path stranger = Files.writeString(unpacked.resolve("dist/jars/b.jar"), "classes");
    assertThat(say(start, "verify").words()).contains("were not packed: dist/jars/b.jar; unpack");
    Files.delete(stranger);

    Files.writeString(unpacked.resolve("dist/jars/a.jar"), "others");
    Said damaged = say(start, "verify");
    assertThat(damaged.code()).isEqualTo(2);
    assertThat(damaged.words()).contains("dist/jars/a.jar: FAILED", "Cannot trust " + unpacked);
  }

  @Test
  void startsTheCommandLineOfItsOwnFolder() throws Exception {
    make();
    say("tar", "-xzf", archive.toString(), "-C", folder.toString());
    Path unpacked = folder.resolve("s-1");
    Said said = say(unpacked.resolve("syllabus").toString(), "run", "a b");
    assertThat(said).isEqualTo(new Said(0, unpacked.toRealPath() + " run a b\n"));
  }

  @Test
  void refusesWhatIsNoPlaceForAnArchive() throws IOException {
    for (String wrong : List.of("conf/demo.yaml", "conf/a.tar.gz")) {
      assertThatThrownBy(() -> new Bundle(home, List.of()).write(home.resolve(wrong), "s"))
          .isInstanceOf(UsageException.class)
          .hasMessageStartingWith("Cannot write ");
    }
    assertThat(home.resolve("conf/demo.yaml")).hasContent("name: demo\n");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> new Bundle(empty, List.of()).write(archive, "s"))
        .hasMessageContaining("there is no dist/bin/syllabus in " + empty);
  }

  private void make() throws IOException {
    Path model = Files.writeString(folder.resolve("eng.traineddata"), "model");
    new Bundle(home, List.of(model)).write(archive, "s-1");
  }

  private Map<String, TarArchiveEntry> entries() throws IOException {
    Map<String, TarArchiveEntry> entries = new TreeMap<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive));
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in), "UTF-8")) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        entries.put(e.getName(), e);
      }
    }
    return entries;
  }

  private static Said say(String... words) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Said(process.waitFor(), said);
  }

  private Path write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
