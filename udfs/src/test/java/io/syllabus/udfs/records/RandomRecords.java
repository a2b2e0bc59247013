package io.syllabus.udfs.records;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Record files as chance has them, each of some dozens of records. */
final class RandomRecords {

  private static final List<String> WORDS =
      List.of("refund", "退款", "é", "𠮷", "order 7", "客户", "a", "二〇二四年", "x;y", "100%");

  private final Random random;

  RandomRecords(long seed) {
    this.random = new Random(seed);
  }

  private String words() {
    return IntStream.rangeClosed(0, random.nextInt(6))
        .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
        .collect(Collectors.joining(" "));
  }

  private String eol() {
    return random.nextInt(4) == 0 ? "\r\n" : "\n";
  }

  private String file(Supplier<String> record) {
    return IntStream.range(0, 10 + random.nextInt(30))
        .mapToObj(i -> record.get())
        .collect(Collectors.joining());
  }

  String csv() {
    String header =
        random.nextBoolean() ? "question,answer,date" : "\"question\n\",answer,\"date\"";
    return header + eol() + file(() -> value() + "," + value() + ",2024-01-0" + digit() + eol());
  }

  private String value() {
    return switch (random.nextInt(6)) {
      case 0 -> "\"" + words() + eol() + words() + "\"";
      case 1 -> "\"" + words() + ",\"\"" + words() + "\"\"\"";
      case 2 -> words() + "\" " + words();
      case 3 -> "\"\"\"" + words() + "\"\"" + eol() + "\"";
      default -> words();
    };
  }

  private int digit() {
    return 1 + random.nextInt(9);
  }

  String jsonLines() {
    return file(
        () ->
            random.nextInt(8) == 0
                ? "broken " + words() + eol()
                : "{\"question\": \"%s\\n%s\", \"answer\": \"%s\"}%s"
                    .formatted(words(), words(), words(), random.nextInt(9) == 0 ? "\n\n" : "\n"));
  }

  String turnRows() {
    String header = "dialogue_id,speaker,text" + eol();
    int[] id = {0};
    return header
        + file(
            () -> {
              id[0] += random.nextInt(3) == 0 ? 1 : 0;
              return id[0] + ",s" + random.nextInt(2) + "," + value() + eol();
            });
  }

  String turnLines() {
    int[] id = {0};
    return file(
        () -> {
          id[0] += random.nextInt(3) == 0 ? 1 : 0;
          return "{\"session_id\": %d, \"role\": \"%s\", \"content\": \"%s\"}%n"
              .formatted(id[0], random.nextBoolean() ? "客户" : "客服", words());
        });
  }

  String log() {
    return file(
        () ->
            switch (random.nextInt(5)) {
              case 0 -> "java.io.IOException: " + words() + eol();
              case 1 -> "\tat a.B.c" + eol() + "Caused by: " + words() + eol();
              case 2 -> eol() + "  more" + eol();
              default -> "2024-01-0%d 10:00:00 INFO %s%s".formatted(digit(), words(), eol());
            });
  }

  String faqText() {
    return file(
        () -> "Q%d: %s%s答：%s%s%s".formatted(digit(), words(), eol(), words(), eol(), paragraph()));
  }

  private String paragraph() {
    return random.nextBoolean() ? "" : eol() + words() + eol();
  }

  String transcript() {
    boolean parted = random.nextBoolean();
    return file(
        () ->
            switch (random.nextInt(5)) {
              case 0 -> parted ? eol() : "对话 " + digit() + eol();
              case 1 -> words() + eol();
              default -> "客户：" + words() + eol() + (parted ? "" : eol());
            });
  }
}
