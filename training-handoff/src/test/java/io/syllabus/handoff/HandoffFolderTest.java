package io.syllabus.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.QualityEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoffFolderTest {
  private static final byte[] PAGE = "<p>报告</p>".getBytes(StandardCharsets.UTF_8);

  @TempDir Path temp;

  @Test
  void theManifestNamesEveryFileWithItsHash() throws IOException {
    HandoffFolder draft = MadeUp.write(temp.resolve("a"));
    draft.attach("report.html", "report", PAGE);
    Path folder = MadeUp.seal(draft);
    List<String> named = new ArrayList<>(List.of("manifest.json"));
    for (JsonNode file : manifest(folder).get("files")) {
      named.add(file.get("path").textValue());
      byte[] bytes = Files.readAllBytes(folder.resolve(file.get("path").textValue()));
      assertThat(file.get("sha256").textValue()).isEqualTo(Ids.sha256(bytes));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(named);
    }
  }

  @Test
  void whatAFormatCannotHoldIsCounted() throws IOException {
    Path folder = MadeUp.seal(MadeUp.write(temp.resolve("a")));
    long rows = 0;
    for (JsonNode file : manifest(folder).get("files")) {
      if (file.path("split").asText().equals("train")) {
        assertThat(file.get("rows").asLong() + file.get("leftOut").asLong()).isEqualTo(128);
        rows += file.get("rows").asLong();
      }
    }
    assertThat(rows).isBetween(128L * 3, 128L * 5 - 1);
  }

  @Test
  void reasoningThatAFormatCannotHoldIsCounted() throws IOException {
    Path folder = MadeUp.seal(MadeUp.write(temp.resolve("a")));
    assertThat(manifest(folder).get("files"))
        .filteredOn(file -> file.has("withoutReasoning"))
        .extracting(file -> file.get("format").asText())
        .containsOnly("alpaca", "sharegpt", "dolly");
  }

  @Test
  void beforeTheSealNothingIsInPlace() throws IOException {
    try (HandoffFolder draft = MadeUp.write(temp.resolve("a"))) {
      assertThat(temp.resolve("a")).doesNotExist();
      assertThat(MadeUp.files(draft)).allMatch(Files::isRegularFile);
      assertThat(temp.resolve("a.draft")).isDirectoryNotContaining("glob:**/manifest.json");
    }
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void anUnsealedRewriteLeavesTheFormerHandOffAlone() throws IOException {
    Path folder = MadeUp.seal(MadeUp.write(temp.resolve("a")));
    MadeUp.write(folder).close();
    assertThat(folder.resolve("manifest.json")).exists();
  }

  @Test
  void aSealReplacesTheWholeFolder() throws IOException {
    Path folder = MadeUp.seal(MadeUp.write(temp.resolve("a")));
    Files.writeString(folder.resolve("stray.txt"), "");
    MadeUp.seal(MadeUp.write(folder));
    assertThat(folder.resolve("stray.txt")).doesNotExist();
    assertThat(temp).isDirectoryNotContaining(path -> !path.equals(folder));
  }

  @Test
  void anInterruptedSealLeavesNoManifest() throws IOException {
    HandoffFolder draft = MadeUp.write(temp.resolve("a"));
    Files.createDirectory(temp.resolve("a.draft").resolve(".manifest.json.part"));
    assertThatThrownBy(() -> MadeUp.seal(draft)).isInstanceOf(IOException.class);
    assertThat(temp.resolve("a")).isDirectoryNotContaining("glob:**/manifest.json");
    Path folder = MadeUp.seal(MadeUp.write(temp.resolve("a")));
    assertThat(folder).isDirectoryContaining("glob:**/manifest.json");
  }

  @Test
  void aFailedGateStopsIt() throws IOException {
    QualityEntry failed =
        new QualityEntry("r", "rendered", "residue", "error", "failed", "0", "2", "", "e");
    try (HandoffFolder draft = MadeUp.write(temp.resolve("a"))) {
      assertThatThrownBy(() -> draft.seal(List.of(failed)))
          .hasMessage(
              "Cannot seal hand-off madeup: gate residue expects 0 and found 2;"
                  + " mend the data or the threshold");
    }
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void aSealIsGivenOnce() throws IOException {
    HandoffFolder draft = MadeUp.write(temp.resolve("a"));
    MadeUp.seal(draft);
    assertThatThrownBy(() -> MadeUp.seal(draft))
        .hasMessage("Cannot seal hand-off madeup: its draft is gone; write it again");
    assertThat(temp.resolve("a").resolve("manifest.json")).exists();
  }

  @Test
  void anAttachmentHasAPlainNameOfItsOwn() throws IOException {
    try (HandoffFolder draft = MadeUp.write(temp.resolve("a"))) {
      for (String name : List.of("../x", "/x", "", ".", "manifest.json", "card.md", "a/b")) {
        assertThatThrownBy(() -> draft.attach(name, "report", PAGE))
            .hasMessage(
                "Cannot attach %s: a file of the hand-off has a plain name of its own", name);
      }
    }
  }

  @Test
  void attachedLinesAreCountedAndNoneAreLeftAway() throws IOException {
    HandoffFolder draft = MadeUp.write(temp.resolve("a"));
    draft.attach(
        "contamination.jsonl", "contamination", "{}\n{}\n".getBytes(StandardCharsets.UTF_8));
    draft.attach("nothing.jsonl", "contamination", new byte[0]);
    Path folder = MadeUp.seal(draft);
    assertThat(manifest(folder).get("files"))
        .filteredOn(file -> file.get("format").asText().equals("contamination"))
        .singleElement()
        .extracting(file -> file.get("rows").asInt())
        .isEqualTo(2);
    assertThat(folder.resolve("nothing.jsonl")).doesNotExist();
  }

  private static JsonNode manifest(Path folder) throws IOException {
    return new ObjectMapper().readTree(folder.resolve("manifest.json").toFile());
  }
}
