package io.syllabus.udfs.records;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.Page;
import io.syllabus.udfs.records.RecordSplitter.Part;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordSplitterTest {

  private static final int TRIALS = 12;

  @TempDir Path folder;

  private void everyCutReadsAsTheWhole(
      String kind, String name, Function<RandomRecords, String> make) throws IOException {
    for (int seed = 0; seed < TRIALS; seed++) {
      String text = make.apply(new RandomRecords(seed));
      boolean marked = seed % 3 == 0;
      check(kind, name, (marked ? "\uFEFF" + text : text).getBytes(UTF_8), seed);
      check(kind, name, text.getBytes(Reads.GB18030), seed);
    }
  }

  private void check(String kind, String name, byte[] bytes, int seed) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    for (int max : new int[] {1, 50, 200 + seed, 1000, bytes.length - 1, bytes.length}) {
      check(file, Reads.conf(kind), max, Math.max(1, bytes.length));
    }
  }

  private static void check(Path file, RecordConf conf, int max, int size) throws IOException {
    String name = String.valueOf(file.getFileName());
    List<Part> parts = parts(file, conf, max);
    assertThat(parts).isEqualTo(PlainSplitter.parts(file, conf, max));
    RecordReader reader = new RecordReader(conf);
    List<Page> pages = new ArrayList<>();
    int bad = 0;
    long at = 0;
    for (Part part : parts) {
      assertThat(part.offset()).isEqualTo(at);
      assertThat(part.length()).isPositive();
      Records read;
      try (SeekableByteChannel open = Files.newByteChannel(file)) {
        read = reader.pages(name, open, part, pages.size() + 1);
      }
      pages.addAll(read.pages());
      bad += read.bad().size();
      at += part.length();
    }
    assertThat(at).isEqualTo(size);
    Records whole = reader.pages(name, Files.readAllBytes(file), 1);
    assertThat(pages).as("parts of %d bytes", max).isEqualTo(whole.pages());
    assertThat(bad).isEqualTo(whole.bad().size());
  }

  @Test
  void rowsWithQuotedLineBreaks() throws IOException {
    everyCutReadsAsTheWhole("faq", "a.csv", RandomRecords::csv);
  }

  @Test
  void jsonLines() throws IOException {
    everyCutReadsAsTheWhole("faq", "a.jsonl", RandomRecords::jsonLines);
  }

  @Test
  void jsonLinesUnderAnotherName() throws IOException {
    everyCutReadsAsTheWhole("dialogue", "a.json", RandomRecords::turnLines);
    everyCutReadsAsTheWhole("log", "a.txt", RandomRecords::turnLines);
  }

  @Test
  void dialoguesWithATurnARow() throws IOException {
    everyCutReadsAsTheWhole("dialogue", "a.csv", RandomRecords::turnRows);
    everyCutReadsAsTheWhole("dialogue", "a.jsonl", RandomRecords::turnLines);
  }

  @Test
  void logsWithStackTraces() throws IOException {
    everyCutReadsAsTheWhole("log", "a.log", RandomRecords::log);
    everyCutReadsAsTheWhole("feedback", "a.txt", RandomRecords::log);
  }

  @Test
  void answersWithParagraphs() throws IOException {
    everyCutReadsAsTheWhole("faq", "a.txt", RandomRecords::faqText);
  }

  @Test
  void transcripts() throws IOException {
    everyCutReadsAsTheWhole("dialogue", "a.txt", RandomRecords::transcript);
  }

  @Test
  void partsAreAsLongAsAskedUnlessARecordIsLonger() throws IOException {
    Path file = Files.writeString(folder.resolve("a.log"), "12345\n".repeat(100));
    List<Part> parts = parts(file, Reads.conf("log"), 20);
    assertThat(parts).hasSize(34).startsWith(new Part(0, 18), new Part(18, 18));
  }

  @Test
  void whatCannotBeCutStaysWhole() throws IOException {
    Path array = Files.writeString(folder.resolve("a.json"), "[\n{\"text\": \"x\"},\n{}\n]");
    assertThat(parts(array, Reads.conf("log"), 5)).hasSize(1);
    Path wide = Files.write(folder.resolve("a.log"), "a\nb\nc\n\u0a0a\n".getBytes(UTF_16LE));
    assertThat(parts(wide, Reads.conf("log"), 5)).hasSize(1);
    Path none = Files.writeString(folder.resolve("b.log"), "");
    assertThat(parts(none, Reads.conf("log"), 5)).containsExactly(new Part(0, 0));
  }

  @Test
  void theRecipesWideEncodingStaysWhole() throws IOException {
    byte[] chinese = "没有一个字是半角的\n第二行\n".repeat(9).getBytes(UTF_16LE);
    Path file = Files.write(folder.resolve("a.log"), chinese);
    RecordConf conf = new RecordConf("log", "UTF-16LE", Map.of());
    assertThat(parts(file, conf, 50)).hasSize(1);
  }

  /** The first 64 KiB tell of the whole, and do not end where a character ends. */
  @Test
  void aLongFilesFirstLinesMayEndWithinACharacter() throws IOException {
    for (int shift = 0; shift < 3; shift++) {
      for (Charset charset : List.of(UTF_8, Reads.GB18030)) {
        String csv = "question,answer\n" + "x".repeat(shift) + ",a\n" + "怎么退款，七天。\n".repeat(4000);
        byte[] bytes = csv.replace('，', ',').getBytes(charset);
        Path file = Files.write(folder.resolve("a.csv"), bytes);
        check(file, Reads.conf("faq"), 40_000, bytes.length);
      }
    }
  }

  @Test
  void chineseMayBeginBehindTheFirstLines() throws IOException {
    String csv = "question,answer\n" + "q,a\n".repeat(20_000) + "怎么退款,七天之内可以\n".repeat(2000);
    for (Charset charset : List.of(UTF_8, Reads.GB18030)) {
      byte[] bytes = csv.getBytes(charset);
      Path file = Files.write(folder.resolve("a.csv"), bytes);
      check(file, Reads.conf("faq"), 50_000, bytes.length);
    }
  }

  @Test
  void noiseIsCutWhereEachByteLookedAtWouldCutIt() throws IOException {
    String alphabet = "\"\"\"\",,;\t|\n\n\r ab{}:1客\uFEFF\u3000";
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      String noise =
          random
              .ints(200 + random.nextInt(400), 0, alphabet.length())
              .mapToObj(i -> alphabet.substring(i, i + 1))
              .collect(Collectors.joining());
      for (Charset charset : List.of(UTF_8, Reads.GB18030, UTF_16LE)) {
        cutsAsThePlainSplitter("question,answer\n" + noise, charset, random);
      }
    }
  }

  private void cutsAsThePlainSplitter(String text, Charset charset, Random random)
      throws IOException {
    for (String name : List.of("a.csv", "a.tsv", "a.jsonl", "a.json", "a.log", "a.txt")) {
      Path file = Files.write(folder.resolve(name), text.getBytes(charset));
      for (String kind : List.of("faq", "log", "dialogue")) {
        int max = 1 + random.nextInt(150);
        assertThat(parts(file, Reads.conf(kind), max))
            .as("%s of kind %s in %s, %d bytes a part", name, kind, charset, max)
            .isEqualTo(PlainSplitter.parts(file, Reads.conf(kind), max));
      }
    }
  }

  @Test
  void aRecordMayHaveMoreRowsThanAreKept() throws IOException {
    String trace = "2024-01-01 10:00:00 ERROR x\n" + "\tat a.B.c\n".repeat(10_000);
    Path file = Files.writeString(folder.resolve("a.log"), trace.repeat(3));
    for (int max : new int[] {1000, trace.length(), trace.length() * 3 / 2}) {
      check(file, Reads.conf("log"), max, trace.length() * 3);
    }
  }

  @Test
  void rowsMayCrossTheEndOfABuffer() throws IOException {
    String csv = "question,answer\n" + ("\"" + "x,\n".repeat(700) + "\",a\n").repeat(300);
    Path file = Files.writeString(folder.resolve("a.csv"), csv);
    check(file, Reads.conf("faq"), 150_000, csv.length());
  }

  @Test
  void onlyTheRowsBeforeALimitAreLookedAt() throws IOException {
    String line = "{\"question\": \"q\", \"answer\": \"" + "seven days ".repeat(20) + "\"}\n";
    Path file = Files.writeString(folder.resolve("a.jsonl"), line.repeat(20_000));
    int most = 3 << 20;
    assertThat(parts(file, Reads.conf("faq"), most))
        .hasSize(2)
        .isEqualTo(PlainSplitter.parts(file, Reads.conf("faq"), most));
  }

  @Test
  void aLineMayBeLongerThanWhatIsLookedAt() throws IOException {
    String line = "{\"question\": \"q\", \"answer\": \"" + "x".repeat(5 << 19) + "\"}\n";
    Path file = Files.writeString(folder.resolve("a.jsonl"), line.repeat(4));
    int most = 3 << 20;
    assertThat(parts(file, Reads.conf("faq"), most))
        .hasSize(4)
        .isEqualTo(PlainSplitter.parts(file, Reads.conf("faq"), most));
  }

  private static List<Part> parts(Path file, RecordConf conf, long max) throws IOException {
    try (SeekableByteChannel open = Files.newByteChannel(file)) {
      return RecordSplitter.parts(file.getFileName().toString(), open, conf, max);
    }
  }
}
