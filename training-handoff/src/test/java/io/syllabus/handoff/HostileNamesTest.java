package io.syllabus.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.syllabus.files.DataFiles;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.QualityEntry;
import io.syllabus.udfs.chat.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that mean something in Markdown, HTML, YAML or JSON stay names in every file. */
class HostileNamesTest {
  private static final String NAME =
      "a|b`c`<script>alert(1)</script>\n# d: [e, {f}] & *g \"h\" 'i' ${rank} %s \\ \u0085\u2028\u007f😀";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @TempDir Path temp;
  private HandoffFolder draft;

  @BeforeEach
  void write() throws IOException {
    HandoffConf conf =
        new HandoffConf(
            "internal",
            List.of(NAME),
            List.of("messages", "alpaca", "sharegpt", "dolly", "tokens"),
            Map.of("lora", 1),
            4,
            4,
            new LoraConf(NAME, 16, 32, 0.05, 2.0e-4, 3));
    NamedHash file = new NamedHash(NAME, "2".repeat(64));
    Release release =
        new Release(
            NAME,
            1,
            "0".repeat(64),
            "1".repeat(64),
            file,
            file,
            new ChatForm(NAME, List.of(NAME)),
            List.of(
                new QualityEntry(
                    "r", NAME, NAME, "error", QualityEntry.PASSED, NAME, NAME, NAME, "e")));
    Iterator<Sample> none = Collections.emptyIterator();
    draft =
        new HandoffWriter(MadeUp.FILES, conf)
            .write(
                DataFiles.path(temp.resolve("a")),
                release,
                Contents.of(List.of(sample()).iterator(), none, none));
    assertThat(draft.refused()).isEmpty();
  }

  @AfterEach
  void close() throws IOException {
    draft.close();
  }

  @Test
  void aTableOfTheCardHasTheCellsOfItsHead() throws IOException {
    int cells = 0;
    for (String line : text("card.md").split("\n", -1)) {
      int bars = line.replaceAll("\\\\.", "").replaceAll("[^|]", "").length();
      if (line.startsWith("|---")) {
        cells = bars;
      }
      assertThat(line.startsWith("|") && cells > 0 ? bars : cells).as(line).isEqualTo(cells);
      cells = line.startsWith("|") ? cells : 0;
    }
  }

  @Test
  void theCardHoldsNoTagAndNoHeadingOfAName() throws IOException {
    String card = text("card.md");
    assertThat(card.replaceAll("\\\\.", "")).doesNotContain("<script", "c`<", "\n# d");
    assertThat(card.lines().filter(line -> line.startsWith("# "))).hasSize(1);
  }

  @Test
  void recipesForTrainersHoldTheNameAsItIs() throws IOException {
    JsonNode axolotl = YAML.readTree(text("axolotl.yaml"));
    assertThat(axolotl.get("base_model").asText()).isEqualTo(NAME);
    assertThat(axolotl.at("/eot_tokens/0").asText()).isEqualTo(NAME);
    assertThat(axolotl.get("lora_r").asInt()).isEqualTo(16);
    assertThat(YAML.readTree(text("trl_peft.yaml")).get("model_name_or_path").asText())
        .isEqualTo(NAME);
  }

  @Test
  void everyLineOfJsonIsOneRow() throws IOException {
    for (Path file : MadeUp.files(draft)) {
      if (file.toString().endsWith(".jsonl")) {
        for (String line : Files.readString(file).split("\n", -1)) {
          assertThat(line.isEmpty() || JSON.readTree(line).isObject()).as(file.toString()).isTrue();
        }
      }
    }
    assertThat(JSON.readTree(text("dataset_info.json")).fieldNames())
        .toIterable()
        .contains(NAME + "_train_alpaca");
    assertThat(text("sources.jsonl").split("\n", -1)).hasSize(2);
    assertThat(JSON.readTree(text("rendered_samples.jsonl")).toString()).contains("<script>");
  }

  private String text(String name) throws IOException {
    Path file =
        MadeUp.files(draft).stream()
            .filter(one -> one.getFileName().toString().equals(name))
            .findFirst()
            .orElseThrow();
    return Files.readString(file);
  }

  private static Sample sample() {
    Origin origin =
        new Origin("d", NAME, "faq", NAME, NAME, "public", null, "", null, "en", null, 1.0);
    List<Message> messages = List.of(Message.user(NAME), Message.assistant(NAME));
    Sample made = MadeUp.sample("train", 1, messages, null);
    return new Sample(
        made.id(),
        "train",
        1,
        messages,
        null,
        NAME,
        NAME,
        "rule",
        origin,
        List.of(new SourceRef(Ids.of("d"), NAME)),
        made.text(),
        made.inputIds(),
        made.labels());
  }
}
