package io.syllabus.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {
  @TempDir Path temp;
  private Path root;

  @BeforeEach
  void write() throws IOException {
    root = Files.createDirectories(temp.resolve("root"));
    Files.writeString(root.resolve("b.txt"), "b");
    Files.writeString(Files.createDirectories(root.resolve("a")).resolve("z.txt"), "z");
  }

  @Test
  void holdsTheFilesOfAllFoldersInTheOrderOfTheirNames() throws IOException {
    assertThat(names(root)).containsExactly("a/z.txt", "b.txt");
  }

  @Test
  void isOneFileWhereOneIsNamed() throws IOException {
    assertThat(FileTree.of(root.resolve("b.txt"))).containsExactly(root.resolve("b.txt"));
  }

  @Test
  void followsLinksToFilesAndFolders() throws IOException {
    Path other = Files.createDirectories(temp.resolve("other"));
    Files.writeString(other.resolve("o.txt"), "o");
    Files.createSymbolicLink(root.resolve("linked"), other);

    assertThat(names(root)).containsExactly("a/z.txt", "b.txt", "linked/o.txt");

    Path link = Files.createSymbolicLink(temp.resolve("link"), root);
    assertThat(FileTree.of(link)).hasSize(3);
  }

  @Test
  void doesNotWalkInCircles() throws IOException {
    Files.createSymbolicLink(root.resolve("a/up"), root);

    assertThat(names(root)).containsExactly("a/z.txt", "b.txt");
  }

  @Test
  void keepsALinkThatLeadsNowhere() throws IOException {
    Files.createSymbolicLink(root.resolve("gone"), root.resolve("nothing"));

    assertThat(names(root)).containsExactly("a/z.txt", "b.txt", "gone");
  }

  @Test
  void failsWhereThereIsNoFolder() {
    assertThatThrownBy(() -> FileTree.of(temp.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private static List<String> names(Path root) throws IOException {
    return FileTree.of(root).stream().map(file -> root.relativize(file).toString()).toList();
  }
}
