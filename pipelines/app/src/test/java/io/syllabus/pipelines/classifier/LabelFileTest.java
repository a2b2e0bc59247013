package io.syllabus.pipelines.classifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.engine.UsageException;
import io.syllabus.udfs.classify.LabelledExample;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelFileTest {
  private static final LabelFile COLUMNS = new LabelFile("text", "label", "");
  @TempDir Path folder;

  @Test
  void readsEachFormat() throws IOException {
    LabelledExample[] rows = {
      new LabelledExample("a, \"b\"\nc", "yes", null), new LabelledExample("租金", "no", null)
    };
    assertThat(COLUMNS.read(file("l.csv", "id,label,text\n1,yes,\"a, \"\"b\"\"\nc\"\n2,no,租金\n")))
        .containsExactly(rows);
    assertThat(COLUMNS.read(file("l.tsv", "text\tlabel\n\"a, \"\"b\"\"\nc\"\tyes\n租金\tno\n")))
        .containsExactly(rows);
    assertThat(
            COLUMNS.read(
                file(
                    "l.jsonl",
                    "{\"text\":\"a, \\\"b\\\"\\nc\",\"label\":\"yes\"}\n\n{\"label\":\"no\",\"text\":\"租金\"}")))
        .containsExactly(rows);
  }

  @Test
  void columnsHaveAnyNameAndNumbersAreLabels() throws IOException {
    LabelFile own = new LabelFile("body", "y", "doc");
    assertThat(own.read(file("l.jsonl", "{\"body\":\"a\",\"y\":1,\"doc\":7}")))
        .containsExactly(new LabelledExample("a", "1", "7"));
  }

  @Test
  void whatLacksSomethingIsToldWithItsLine() throws IOException {
    refused(file("l.csv", "text,label\na,yes\n ,no\n"), "line 3 has no text");
    refused(file("l.csv", "text,label\nb\n"), "line 2 has no label");
    refused(
        file("l.csv", "body,label\na,yes\n"),
        "there is no column text, the header names [body, label]");
    refused(
        file("l.jsonl", "{\"text\":\"a\",\"label\":\"b\"}\n{\"text\":[1],\"label\":\"b\"}"),
        "line 2 has no text");
    refused(file("l.jsonl", "{\"text\":"), "line 1 is no JSON");
    refused(file("l.jsonl", "{\"text\":\"a\"}"), "line 1 has no label");
    refused(file("l.txt", "a"), "its name ends neither with .csv, .tsv nor with .jsonl");
    refused(folder.resolve("none.csv"), "there is no such file");
  }

  @Test
  void anotherEncodingIsNamed() throws IOException {
    Path gb = folder.resolve("gb.csv");
    Files.write(gb, "text,label\n本合同自双方签字之日起生效,是\n".getBytes(Charset.forName("GB18030")));
    refused(gb, "line 2 is not UTF-8, it looks like ");
  }

  @Test
  void anyBytesAreRowsOrRefused() throws IOException {
    byte[] whole = "text,label\n\"a, \"\"b\"\"\nc\",yes\n租金,no\n".getBytes(UTF_8);
    Random random = new Random(9);
    for (int i = 0; i < 600; i++) {
      byte[] bytes = whole.clone();
      for (int k = random.nextInt(4); k >= 0; k--) {
        bytes[random.nextInt(bytes.length)] = (byte) "\",\n{}\u0000aé".charAt(random.nextInt(8));
      }
      Path file = folder.resolve(i % 2 == 0 ? "fuzz.csv" : "fuzz.jsonl");
      Files.write(file, bytes);
      try {
        assertThat(COLUMNS.read(file)).allMatch(row -> !row.text().isBlank());
      } catch (UsageException e) {
        assertThat(e).hasMessageStartingWith("Cannot read labels " + file);
      }
    }
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static void refused(Path file, String problem) {
    assertThatThrownBy(() -> COLUMNS.read(file))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("Cannot read labels %s: %s".formatted(file, problem))
        .hasMessageEndingWith("; each row needs a text (text) and a label (label)");
  }
}
