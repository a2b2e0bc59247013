package io.syllabus.pipelines.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.schemas.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  private List<SourceFile> list(String kind) {
    return SourceListing.list(List.of(Sources.of("s", kind, temp.toString(), "")));
  }
}
