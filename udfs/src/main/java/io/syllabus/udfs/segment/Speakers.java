package io.syllabus.udfs.segment;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises a transcript: most lines say who speaks, and few people do. */
final class Speakers {
  private static final Pattern TURN =
      Pattern.compile("^(\\p{L}[\\p{L}\\p{N} ._<>-]{0,24})\\s*[:：]\\s*\\S.*");
  private static final int MOST = 4;
  private static final double SHARE = 0.7;

  private Speakers() {}

  static boolean isTranscript(List<Flow.Line> lines) {
    Set<String> names = new TreeSet<>();
    int turns = 0;
    int spoken = 0;
    for (Flow.Line line : lines) {
      if (!line.isBlank()) {
        spoken++;
        Matcher turn = TURN.matcher(line.text());
        if (turn.matches()) {
          turns++;
          names.add(turn.group(1));
        }
      }
    }
    return turns >= 4 && names.size() >= 2 && names.size() <= MOST && turns >= SHARE * spoken;
  }
}
