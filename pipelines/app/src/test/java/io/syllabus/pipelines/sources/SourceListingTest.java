package io.syllabus.pipelines.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.engine.TestSession;
import io.syllabus.engine.store.Workspace;
import io.syllabus.jobs.Connectors;
import io.syllabus.pipelines.recipe.SourceConf;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceListingTest {
  @TempDir Path home;
  private Path temp;

  @BeforeEach
  void make() throws IOException {
    temp = Files.createDirectories(home.resolve("in"));
  }

  @Test
  void listsAFileThatCannotBeReadSoThatItIsNotForgotten() throws IOException {
    Files.writeString(temp.resolve("a.txt"), "text");
    Files.createSymbolicLink(temp.resolve("b.txt"), temp.resolve("nothing"));

    List<SourceFile> files = list("document");

    assertThat(files).extracting(SourceFile::path).containsExactly("a.txt", "b.txt");
    assertThat(files.get(1).contentHash()).isEqualTo("unreadable");
  }

  @Test
  void readsAFileAnewOnceItCanBeRead() throws IOException {
    Files.createSymbolicLink(temp.resolve("b.csv"), home.resolve("later"));
    SourceFile before = list("faq").get(0);
    Files.writeString(home.resolve("later"), "question,answer\nq,a\n");

    SourceFile after = list("faq").get(0);

    assertThat(after.path()).isEqualTo(before.path());
    assertThat(after.id()).isNotEqualTo(before.id());
  }

  @Test
  void followsFoldersThatAreLinks() throws IOException {
    Path corpus = Files.createDirectories(temp.resolve("corpus"));
    Files.writeString(corpus.resolve("a.txt"), "text");
    Files.createSymbolicLink(temp.resolve("link"), corpus);

    assertThat(list("document")).hasSize(2);
  }

  @Test
  void aFileThatLooksAsItDidIsNotReadAgain() throws IOException {
    Path file = Files.writeString(temp.resolve("a.txt"), "text");
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    list("document");
    seenHashes("0".repeat(64));

    assertThat(list("document").get(0).contentHash()).isEqualTo("0".repeat(64));
    assertThat(hashes().forgetful().of(found("document")).get(0).contentHash())
        .isEqualTo(Ids.sha256("text".getBytes(StandardCharsets.UTF_8)));

    Files.writeString(file, "TEXT"); // of the same size, and of the same time
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    assertThat(list("document").get(0).contentHash())
        .isEqualTo(Ids.sha256("TEXT".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aFileThatWasJustWrittenIsNotRemembered() throws IOException {
    Files.writeString(temp.resolve("a.txt"), "text");
    list("document");

    assertThat(home.resolve("work/raw/seen.json.gz")).doesNotExist();
  }

  /** What is remembered of all files, with another hash in the place of theirs. */
  private void seenHashes(String hash) throws IOException {
    Path seen = home.resolve("work/raw/seen.json.gz");
    String text;
    try (var in = new GZIPInputStream(Files.newInputStream(seen))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    try (var out = new GZIPOutputStream(Files.newOutputStream(seen))) {
      out.write(
          text.replaceAll("\"hash\":\"[0-9a-f]{64}\"", "\"hash\":\"" + hash + "\"")
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  private List<SourceFile> list(String kind) {
    return hashes().of(found(kind));
  }

  private SourceHashes hashes() {
    Workspace workspace = Workspace.open(home.resolve("work").toString(), "r");
    return new SourceHashes(TestSession::spark, workspace);
  }

  private List<FoundFile> found(String kind) {
    SourceConf source = Sources.of("s", kind, temp.toString(), "");
    return new SourceListing(Connectors.files()).of(List.of(source));
  }
}
