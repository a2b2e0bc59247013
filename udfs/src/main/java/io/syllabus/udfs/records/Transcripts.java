package io.syllabus.udfs.records;

import io.syllabus.udfs.text.Transcript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The dialogues of a plain text: {@code Agent: …} or {@code 客户：…} a line, dialogues set apart by
 * empty lines or by a line that heads them.
 */
final class Transcripts {

  private static final Pattern CLOCK =
      Pattern.compile(
          "^[\\[(【]?(?:\\d{4}[-/年.]\\d{1,2}[-/月.]\\d{1,2}日?[T ]?)?(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?[\\])】]?[ \\t]*");
  private static final Pattern TURN =
      Pattern.compile("^[^\\s:：|][^:：\\n|]{0,39}?[ \\t]*[:：][ \\t]*\\S");
  private static final Pattern HEADER =
      Pattern.compile(
          "^(?:[=#*_~-]{3,}.*|#{1,6} .*|(?i:dialogue|dialog|conversation|session|call|chat|case|transcript)[ #№:-]{0,3}[\\w-]{0,20}|(?:对话|会话|通话|案例|录音)[ #：:-]{0,3}[\\w一二三四五六七八九十-]{0,20})$");

  /** What marks questions and answers, not people. */
  private static final Pattern ASKS = Pattern.compile("(?i:[qa]\\d*|question|answer|问题?|答案?)");

  private final List<TextBlock> dialogues = new ArrayList<>();
  private final List<String> turns = new ArrayList<>();
  private long start;

  private Transcripts() {}

  /**
   * Reads the dialogues of a text.
   *
   * @param parted whether blank lines end them
   */
  static List<TextBlock> read(String text, boolean parted) {
    Transcripts read = new Transcripts();
    String[] lines = text.split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      read.line(i + 1L, lines[i].strip(), parted);
    }
    read.end();
    return read.dialogues;
  }

  /** Whether blank lines part dialogues: they do not where each turn is a paragraph of its own. */
  static boolean areParted(List<String> lines) {
    int blocks = 0;
    int single = 0;
    int inBlock = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i < lines.size() && !lines.get(i).isBlank()) {
        inBlock += isTurn(lines.get(i).strip()) ? 1 : 0;
      } else if (inBlock > 0) {
        blocks++;
        single += inBlock == 1 ? 1 : 0;
        inBlock = 0;
      }
    }
    return single * 2 <= blocks;
  }

  /** Whether two speak in these lines, and hardly anybody else: forms name things in turn, too. */
  static boolean isTalk(List<String> lines) {
    List<String> said =
        lines.stream().map(String::strip).filter(l -> !l.isEmpty() && !isHeader(l)).toList();
    List<Long> turns =
        said.stream()
            .map(Transcript::speaker)
            .filter(speaker -> !speaker.isEmpty() && !ASKS.matcher(speaker).matches())
            .collect(Collectors.groupingBy(speaker -> speaker, Collectors.counting()))
            .values()
            .stream()
            .sorted(Comparator.reverseOrder())
            .toList();
    long all = turns.stream().mapToLong(Long::longValue).sum();
    return turns.size() > 1
        && turns.get(1) > 1
        && all * 3 >= said.size() * 2L
        && (turns.get(0) + turns.get(1)) * 5 >= all * 4;
  }

  static boolean isHeader(String line) {
    return HEADER.matcher(line).matches();
  }

  private void line(long number, String line, boolean parted) {
    if (isHeader(line) || (line.isEmpty() && parted)) {
      end();
    } else if (!line.isEmpty()) {
      if (turns.isEmpty()) {
        start = number;
      }
      if (isTurn(line)) {
        turns.add(CLOCK.matcher(line).replaceFirst(""));
      } else if (turns.isEmpty()) {
        turns.add(line);
      } else {
        int last = turns.size() - 1;
        turns.set(last, turns.get(last) + " " + line);
      }
    }
  }

  private static boolean isTurn(String line) {
    Matcher clock = CLOCK.matcher(line);
    int from = clock.lookingAt() ? clock.end() : 0;
    return TURN.matcher(line.substring(from)).lookingAt();
  }

  private void end() {
    if (!turns.isEmpty()) {
      dialogues.add(new TextBlock(start, String.join("\n", turns), Map.of()));
      turns.clear();
    }
  }
}
