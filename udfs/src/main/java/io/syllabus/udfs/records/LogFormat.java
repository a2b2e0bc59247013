package io.syllabus.udfs.records;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a log is written, learnt from its lines: an event begins with a JSON object, or where the
 * time stands at the same word as in most lines, or else with every line that is not set in.
 *
 * @param json whether each event is an object on one line
 * @param word index of the word in which the time stands; −1 where events have no time
 */
public record LogFormat(boolean json, int word) {
  private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
  private static final String CLOCK = "\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?";
  private static final String ZONE = "(?:Z|\\s?[+-]\\d{2}:?\\d{2})?";

  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d.])(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:(?:[T ,]|\\s-\\s)\\s?%1$s%2$s)?"
                  .formatted(CLOCK, ZONE)
              + "|\\d{4}年\\d{1,2}月\\d{1,2}日(?:\\s?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?"
              + "|\\d{8}[T -]\\d{4,6}Z?(?!\\d)"
              + "|\\d{1,2}/(?:\\d{1,2}|%s)/\\d{4}[: ]%s(?:\\s[+-]\\d{4}|\\s[AP]M)?"
                  .formatted(MONTH, CLOCK)
              + "|%s\\s{1,2}\\d{1,2}\\s(?:\\d{4}\\s)?%s".formatted(MONTH, CLOCK)
              + "|\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d{1,9})?)(?!\\d)"
              + "|^\\[\\s{0,6}\\d{1,7}\\.\\d{3,6}\\]|^\\d{10}(?:\\.?\\d{3,6})?(?=\\s)");

  private static final Pattern LEVEL =
      Pattern.compile(
          "\\b(TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|CRITICAL|FATAL|SEVERE)\\b|[\\[【](信息|警告|错误|严重|调试)[\\]】]"
              + "|(?i)\"(?:level|severity)\"\\s?:\\s?\"(\\w{4,8})\"");

  private static final Map<String, String> LEVELS =
      Map.of(
          "WARNING",
          "WARN",
          "SEVERE",
          "ERROR",
          "信息",
          "INFO",
          "警告",
          "WARN",
          "错误",
          "ERROR",
          "严重",
          "CRITICAL",
          "调试",
          "DEBUG");

  private static final Pattern CONTINUED =
      Pattern.compile("^(?:\\s|Caused by:|at \\S|\\.{3}\\s?\\d|[)}\\]]|Traceback\\b)");
  private static final Pattern EXCEPTION =
      Pattern.compile("^(?:[\\w$]{1,60}\\.){1,12}[\\w$]{0,60}(?:Exception|Error)\\b");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int HEAD = 160;
  private static final int SAMPLE = 200;

  /** The format of a log that begins with the lines. */
  public static LogFormat of(List<String> lines) {
    List<String> sample = lines.stream().filter(LogFormat::isOwn).limit(SAMPLE).toList();
    long objects = sample.stream().filter(LogFormat::isObject).count();
    if (objects * 2 > sample.size()) {
      return new LogFormat(true, -1);
    }
    Map<Integer, Integer> words = new TreeMap<>();
    sample.forEach(line -> words.merge(timeWord(line), 1, Integer::sum));
    words.remove(-1);
    return new LogFormat(
        false,
        words.entrySet().stream()
            .filter(word -> word.getValue() * 4 >= sample.size())
            .max(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .thenComparing(word -> -word.getKey()))
            .map(Map.Entry::getKey)
            .orElse(-1));
  }

  private static boolean isOwn(String line) {
    return !line.isBlank()
        && !CONTINUED.matcher(line).lookingAt()
        && !EXCEPTION.matcher(line).lookingAt();
  }

  private static boolean isObject(String line) {
    String bare = line.strip();
    return bare.startsWith("{") && bare.endsWith("}");
  }

  /** The index of the word of the line's first time, −1 if it tells none. */
  private static int timeWord(String line) {
    return time(line).map(at -> words(line.substring(0, at.start()))).orElse(-1);
  }

  private static int words(String before) {
    String bare = before.strip();
    return bare.isEmpty() || bare.matches("\\W{1,3}") ? 0 : BLANKS.split(bare + " x").length - 1;
  }

  private static Optional<Matcher> time(String line) {
    Matcher time = TIME.matcher(line.substring(0, Math.min(HEAD, line.length())));
    return time.find() ? Optional.of(time) : Optional.empty();
  }

  /** Whether an event begins with the line. */
  public boolean begins(String line) {
    if (json) {
      return isObject(line);
    }
    return isOwn(line) && (word < 0 || timeWord(line) == word);
  }

  /** timestamp and level, as far as the first line of an event tells them. */
  public static Map<String, String> fields(String event) {
    Map<String, String> fields = new HashMap<>();
    time(event).ifPresent(time -> fields.put("timestamp", time.group()));
    Matcher level = LEVEL.matcher(event.substring(0, Math.min(HEAD, event.length())));
    if (level.find()) {
      String written =
          level.group().startsWith("\"")
              ? level.group(3).toUpperCase(Locale.ROOT)
              : level.group(1) == null ? level.group(2) : level.group(1);
      fields.put("level", LEVELS.getOrDefault(written, written));
    }
    return fields;
  }
}
