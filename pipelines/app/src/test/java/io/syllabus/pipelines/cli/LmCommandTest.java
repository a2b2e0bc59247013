package io.syllabus.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.lm.NgramModel;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LmCommandTest {
  @TempDir Path temp;
  private Path texts;
  private Path arpa;

  @BeforeEach
  void texts() throws IOException {
    texts = Files.createDirectories(temp.resolve("texts"));
    arpa = temp.resolve("fees.arpa");
    StringBuilder lines = new StringBuilder("\uFEFF");
    IntStream.range(0, 300)
        .forEach(
            i -> lines.append("The buyer of lot %c pays %d fees.\n".formatted('a' + i % 7, i)));
    Files.writeString(texts.resolve("a.txt"), lines);
    Files.writeString(
        texts.resolve("b.jsonl"), "{\"id\": 1, \"text\": \"One line.\\nAnd one.\"}\n\n");
    Files.writeString(texts.resolve("c.csv"), "left,out\n");
  }

  @Test
  void aFolderOfTextsBecomesAModel() {
    CommandLineRun run = CommandLineRun.of("lm", "train", texts, "--order", 3, "--out", arpa);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern(
            "Wrote .*fees.arpa, order 3, words: \\d+ documents, [0-9,]+ tokens; n-grams")
        .containsPattern("Held out: \\d+ documents, \\d+ tokens, perplexity [0-9.]+ per token");
    assertThat(NgramModel.read(arpa).card()).isPresent();

    CommandLineRun score = CommandLineRun.of("lm", "score", arpa, texts.resolve("b.jsonl"));
    assertThat(score.code()).as(score.err()).isZero();
    assertThat(score.out())
        .startsWith("{\"log10\":-")
        .contains("\"tokens\":8,", "\"perByte\":")
        .hasLineCount(1);
  }

  @Test
  void whatCannotBeTrainedLeavesNothing() throws IOException {
    refused("must be 1 to 6", "lm", "train", texts, "--order", 7, "--out", arpa);
    refused(
        "there are words, characters, segmenter",
        "lm",
        "train",
        texts,
        "--tokens",
        "bytes",
        "--out",
        arpa);
    refused("there is no such file", "lm", "train", temp.resolve("none.txt"), "--out", arpa);
    refused("Missing required option: '--out", "lm", "train", texts);
    Path empty = Files.createDirectories(temp.resolve("empty"));
    refused("no file there ends in .txt or .jsonl", "lm", "train", empty, "--out", arpa);
    Path blank = Files.writeString(temp.resolve("blank.txt"), " \n\n");
    refused("the texts have no words", "lm", "train", blank, "--out", arpa);
    Path other = temp.resolve("other.txt");
    Files.write(other, "第一行\n合同的第二行\n".getBytes(Charset.forName("GB18030")));
    refused("it is not UTF-8; save it as UTF-8", "lm", "train", other, "--out", arpa);
    Path json =
        Files.writeString(temp.resolve("bad.jsonl"), "{\"text\": \"a\"}\n{\"txt\": \"秘密\"}\n");
    refused("line 2 is no JSON object with a 'text'", "lm", "train", json, "--out", arpa);
    refused("Cannot write", "lm", "train", texts, "--out", temp.resolve("none/fees.arpa"));
    assertThat(arpa).doesNotExist();
  }

  @Test
  void aModelThatIsCutShortIsRefused() throws IOException {
    CommandLineRun.of("lm", "train", texts, "--out", arpa);
    byte[] whole = Files.readAllBytes(arpa);
    Files.write(arpa, Arrays.copyOf(whole, whole.length / 2));
    refused("it is cut short", "lm", "score", arpa, texts);
    Files.write(arpa, "no model".getBytes(StandardCharsets.UTF_8));
    refused("\\data\\ should stand here", "lm", "score", arpa, texts);
  }

  private static void refused(String problem, Object... arguments) {
    CommandLineRun run = CommandLineRun.of(arguments);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(problem).doesNotContain("秘密");
  }
}
