package io.syllabus.handoff;

import io.syllabus.files.DataFiles;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.QualityEntry;
import io.syllabus.udfs.chat.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;

/** Made-up samples, Chinese and English, of every shape that a hand-off holds. */
final class MadeUp {
  static final DataFiles FILES = new DataFiles(new Configuration());
  static final String TOOLS =
      """
      [{"type":"function","function":{"name":"find_clause","parameters":{"type":"object",\
      "properties":{"topic":{"type":"string"}}}}}]""";
  static final String CALL =
      """
      [{"id":"call_1","type":"function","function":{"name":"find_clause",\
      "arguments":"{\\"topic\\":\\"notice\\"}"}}]""";

  private MadeUp() {}

  /** Writes a hand-off of 120 samples to the folder named, for checks in other languages. */
  public static void main(String[] arguments) throws IOException {
    try (HandoffFolder draft = write(Path.of(arguments[0]))) {
      draft.attach(
          "report.html", "report", "<!doctype html><p>Report</p>".getBytes(StandardCharsets.UTF_8));
      draft.seal(gates());
    }
  }

  static HandoffFolder write(Path folder) throws IOException {
    return write(folder, contents());
  }

  static HandoffFolder write(Path folder, Contents contents) throws IOException {
    return new HandoffWriter(FILES, conf()).write(DataFiles.path(folder), release(), contents);
  }

  /** Seals a draft for good gates. */
  static Path seal(HandoffFolder draft) throws IOException {
    return DataFiles.local(draft.seal(gates()));
  }

  static List<Path> files(HandoffFolder draft) {
    return draft.files().stream().map(DataFiles::local).toList();
  }

  static HandoffConf conf() {
    return new HandoffConf(
        "internal",
        List.of("internal", "CC-BY-4.0"),
        List.of("messages", "alpaca", "sharegpt", "dolly", "tokens"),
        Map.of("prompt-tuning", 50, "lora", 500),
        16,
        20,
        new LoraConf("", 16, 32, 0.05, 2.0e-4, 3));
  }

  static Release release() {
    return new Release(
        "madeup",
        3,
        "0".repeat(64),
        "1".repeat(64),
        new NamedHash("chatml", "2".repeat(64)),
        new NamedHash("bytes", "3".repeat(64)),
        new ChatForm("{{ messages }}<|im_end|>", List.of("<|im_end|>")),
        gates());
  }

  static List<QualityEntry> gates() {
    return List.of(
        new QualityEntry(
            "run-1",
            "curated",
            "relevance",
            "error",
            QualityEntry.PASSED,
            ">= 0.9",
            "0.97",
            "",
            "e"),
        new QualityEntry(
            "run-1",
            "curated",
            "withinYear",
            "warning",
            QualityEntry.FAILED,
            ">= 0.8",
            "0.7",
            "",
            "e"));
  }

  static Contents contents() {
    return Contents.of(split("train", 96), split("validation", 12), split("test", 12))
        .withGolden(split("golden", 3))
        .withPreferences(List.of(preference()).iterator())
        .withVerifiables(List.of(verifiable()).iterator());
  }

  static Iterator<Sample> split(String split, int samples) {
    return IntStream.range(0, samples)
        .mapToObj(i -> sample(split, i))
        .sorted(Comparator.comparing(Sample::id))
        .iterator();
  }

  /** The i-th sample: question, conversation, system turn, tool call and reasoning in turn. */
  static Sample sample(String split, int i) {
    return sample(
        split, i, messages("%s %d".formatted(split, i), i % 6), i % 6 == 4 ? TOOLS : null);
  }

  static Sample sample(String split, int i, List<Message> messages, String tools) {
    StringBuilder text = new StringBuilder();
    messages.forEach(
        turn ->
            text.append("<|im_start|>").append(turn.role()).append('\n').append(turn.content()));
    int[] ids = text.codePoints().toArray();
    int[] labels = ids.clone();
    Arrays.fill(labels, 0, ids.length / 2, Sample.IGNORED);
    return new Sample(
        Ids.of(split, Integer.toString(i)),
        split,
        1 + i % 3 / 2,
        messages,
        tools,
        i % 2 == 0 ? "faq" : "extract",
        null,
        i % 5 == 0 ? "llm" : "rule",
        origin(i % 2 == 0),
        List.of(new SourceRef(Ids.of("d", "" + i), "faq")),
        text.toString(),
        ids,
        labels);
  }

  static Origin origin(boolean chinese) {
    return origin(chinese ? "faq" : "contracts", chinese ? "zh" : "en", "internal", "public");
  }

  static Origin origin(String source, String language, String licence, String access) {
    return new Origin(
        "d1", source, "faq", "legal", licence, access, "2025-06-01", "", null, language, null, 1.0);
  }

  static Preference preference() {
    return new Preference(
        Ids.of("p"),
        origin(true),
        List.of(Message.user("退款要多久？")),
        Message.assistant("三个工作日。"),
        Message.assistant("不知道。"));
  }

  static Verifiable verifiable() {
    return new Verifiable(
        Ids.of("v"),
        origin(false),
        List.of(Message.user("How many days of notice?")),
        "30",
        "number");
  }

  private static List<Message> messages(String name, int shape) {
    Message question = Message.user("合同 " + name + " 的通知期是多久？\n“第三条”");
    Message answer = Message.assistant("The notice period of " + name + " is 30 days. 😀");
    return switch (shape) {
      case 1 -> List.of(question, answer, Message.user("书面吗？"), Message.assistant("是的，" + name));
      case 2 -> List.of(Message.system("Answer in one sentence."), question, answer);
      case 3 ->
          List.of(
              question, new Message(Message.ASSISTANT, "30 天 " + name, "Clause 3 says so.", null));
      case 4 ->
          List.of(
              question,
              new Message(Message.ASSISTANT, null, null, CALL),
              new Message(Message.TOOL, "{\"clause\": 3}", null, null),
              answer);
      default -> List.of(question, answer);
    };
  }
}
