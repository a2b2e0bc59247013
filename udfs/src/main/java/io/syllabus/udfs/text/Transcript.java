package io.syllabus.udfs.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A conversation as text: one line per turn, {@code speaker: utterance} or 客户：…. */
public final class Transcript {
  private static final String TIME =
      "(?:[\\[(【]?(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}["
          + " T])?\\d{1,2}:\\d{2}(?::\\d{2})?[\\])】]?\\s{1,3})?";
  private static final String NAME =
      "((?:<[\\p{L}\\p{N}_-]{1,40}>|[\\p{L}\\p{N}][\\p{L}\\p{N}_.#()（）\\[\\]-]{0,30}+)(?:\\s[\\p{L}\\p{N}_.#()<>\\[\\]-]{1,20}+){0,2}+)";
  private static final String COLON = "\\s{0,2}(?::(?!//)|：|(?<=[\\p{L}\\p{N}])>(?=\\s|\\p{L}))";

  private static final Pattern SPEAKER =
      Pattern.compile("%s[*_]{0,2}%s[*_]{0,2}%s[*_]{0,2}".formatted(TIME, NAME, COLON));

  /** Something that looks like a speaker but tells the time: 10:30 is no turn of 10. */
  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:：]\\d{2}(?!\\d)");

  private Transcript() {}

  /**
   * What somebody says.
   *
   * @param speaker as written; empty for lines before the first speaker
   * @param utterance without the speaker
   * @param start code point of the turn in the text
   * @param end code point after it
   */
  public record Turn(String speaker, String utterance, int start, int end) {}

  /** Who speaks on the line, empty if it names nobody. */
  public static String speaker(String line) {
    Matcher matcher = SPEAKER.matcher(line);
    return matcher.lookingAt() && !tellsTime(line, matcher.end(1)) ? matcher.group(1) : "";
  }

  /** Whether the colon behind what looks like a name stands between hours and minutes. */
  private static boolean tellsTime(String line, int end) {
    int hours = end;
    while (hours > 0 && end - hours < 2 && Character.isDigit(line.charAt(hours - 1))) {
      hours--;
    }
    return CLOCK.matcher(line).region(hours, line.length()).lookingAt();
  }

  /** The turns; a line without a speaker goes on with the turn before. */
  public static List<Turn> turns(String text) {
    List<Turn> turns = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      int end = start + line.codePointCount(0, line.length());
      String speaker = speaker(line);
      if (!speaker.isEmpty()) {
        turns.add(new Turn(speaker, utterance(line), start, end));
      } else if (!Blank.isBlank(line)) {
        goOn(turns, line, start, end);
      }
      start = end + 1;
    }
    return turns;
  }

  private static String utterance(String line) {
    Matcher matcher = SPEAKER.matcher(line);
    return matcher.lookingAt() ? Blank.strip(line.substring(matcher.end())) : line;
  }

  private static void goOn(List<Turn> turns, String line, int start, int end) {
    if (turns.isEmpty()) {
      turns.add(new Turn("", Blank.strip(line), start, end));
      return;
    }
    Turn last = turns.remove(turns.size() - 1);
    String joined = Blank.strip(last.utterance + "\n" + Blank.strip(line));
    turns.add(new Turn(last.speaker, joined, last.start, end));
  }
}
