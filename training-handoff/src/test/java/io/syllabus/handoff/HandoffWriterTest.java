package io.syllabus.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Reject;
import io.syllabus.udfs.chat.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoffWriterTest {
  @TempDir Path temp;

  @Test
  void theSameRowsGiveTheSameBytes() throws IOException {
    MadeUp.seal(MadeUp.write(temp.resolve("a")));
    MadeUp.seal(MadeUp.write(temp.resolve("b")));
    assertThat(contents(temp.resolve("a")))
        .isEqualTo(contents(temp.resolve("b")))
        .hasSizeGreaterThan(20);
  }

  @Test
  void nothingBesideTheFilesIsLeft() throws IOException {
    Path folder = MadeUp.seal(MadeUp.write(temp.resolve("a")));
    assertThat(contents(folder).keySet()).noneMatch(name -> name.startsWith("."));
    assertThat(contents(temp).keySet()).allMatch(name -> name.startsWith("a/"));
  }

  @Test
  void aRepeatedRowKeepsItsId() throws IOException {
    try (HandoffFolder draft = MadeUp.write(temp.resolve("a"))) {
      assertThat(draft.splits())
          .containsExactly(
              Map.entry("train", 128L), Map.entry("validation", 16L), Map.entry("test", 16L));
      List<String> rows = lines(draft, "test.messages.jsonl");
      assertThat(rows).hasSize(16);
      assertThat(Set.copyOf(rows)).hasSize(12);
    }
  }

  @Test
  void everySampleNamesItsSourcesOnce() throws IOException {
    try (HandoffFolder draft = MadeUp.write(temp.resolve("a"))) {
      assertThat(lines(draft, "sources.jsonl")).hasSize(96 + 12 + 12 + 3 + 1 + 1);
    }
  }

  @Test
  void filesWithoutRowsAreNotWritten() throws IOException {
    Contents few = Contents.of(MadeUp.split("train", 3), none(), none());
    try (HandoffFolder draft = write(few)) {
      assertThat(MadeUp.files(draft)).allMatch(Files::isRegularFile);
      assertThat(names(draft))
          .contains("train.tokens.parquet", "rendered_samples.jsonl")
          .noneMatch(name -> name.startsWith("test.") || name.startsWith("golden"));
    }
  }

  @Test
  void aDatasetWithoutRowsIsStillADataset() throws IOException {
    try (HandoffFolder draft = write(Contents.of(none(), none(), none()))) {
      assertThat(names(draft))
          .containsExactlyInAnyOrder(
              "chat_template.jinja", "axolotl.yaml", "trl_peft.yaml", "card.md");
      assertThat(MadeUp.seal(draft)).isDirectoryContaining("glob:**/manifest.json");
    }
  }

  @Test
  void refusedRowsComeBackAndAreNowhere() throws IOException {
    Sample silent =
        MadeUp.sample("train", 900, List.of(Message.user("Anybody there, at all?")), null);
    Iterator<Sample> train =
        Stream.concat(Stream.of(silent), Stream.of(MadeUp.sample("train", 0)))
            .sorted(Comparator.comparing(Sample::id))
            .iterator();
    try (HandoffFolder draft = write(Contents.of(train, none(), none()))) {
      assertThat(draft.refused())
          .containsExactly(
              Reject.dropped(silent.id(), "turns", "the last turn is not the assistant's"));
      for (Path file : MadeUp.files(draft)) {
        assertThat(Files.readAllBytes(file)).asString().doesNotContain("Anybody there");
      }
    }
  }

  @Test
  void aSplitAscendsById() {
    List<Sample> samples = List.of(MadeUp.sample("train", 0), MadeUp.sample("train", 0));
    assertThatThrownBy(() -> write(Contents.of(samples.iterator(), none(), none())))
        .hasMessageMatching(
            "Cannot write sample .*: it came after .*; sort train by id, each once");
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void aSplitHoldsItsOwnSamples() {
    assertThatThrownBy(() -> write(Contents.of(MadeUp.split("test", 1), none(), none())))
        .hasMessageMatching("Cannot write sample .*: it is of split test and came with train");
  }

  @Test
  void whatAnInterruptedWriteLeftIsRemoved() throws IOException {
    Path left = Files.createDirectory(temp.resolve("a.draft")).resolve("old.jsonl");
    Files.writeString(left, "{}");
    try (HandoffFolder draft = MadeUp.write(temp.resolve("a"))) {
      assertThat(left).doesNotExist();
      assertThat(MadeUp.files(draft)).isNotEmpty();
    }
  }

  private HandoffFolder write(Contents contents) throws IOException {
    return MadeUp.write(temp.resolve("a"), contents);
  }

  private static Iterator<Sample> none() {
    return Collections.emptyIterator();
  }

  private static List<String> names(HandoffFolder draft) {
    return MadeUp.files(draft).stream().map(file -> file.getFileName().toString()).toList();
  }

  private static List<String> lines(HandoffFolder draft, String name) throws IOException {
    Path file =
        MadeUp.files(draft).stream().filter(path -> path.endsWith(name)).findFirst().orElseThrow();
    return Files.readAllLines(file);
  }

  /** Relative path → sha-256. */
  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Ids.sha256(Files.readAllBytes(file)));
      }
    }
    return contents;
  }
}
