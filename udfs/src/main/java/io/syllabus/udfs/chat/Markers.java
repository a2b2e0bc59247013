package io.syllabus.udfs.chat;

import io.syllabus.jinja.text.PythonSpace;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Strings of the shape that models' control tokens have: {@code <|end|>}, {@code [INST]}, … */
final class Markers {
  private static final Pattern SHAPE =
      Pattern.compile("<<?/?[^\\s<>{}\"']{1,64}>>?|\\[[^\\s\\[\\]{}\"',()]{1,64}\\]");

  /** Only control tokens have bars, so these are known even where a template has code around. */
  private static final Pattern BARRED =
      Pattern.compile("<[|｜][^\\s<>{}\"']{1,64}>|<[^\\s<>{}\"'|｜]{1,64}[|｜]>");

  private Markers() {}

  /** The markers of a text, in their order. */
  static List<String> in(String text) {
    return matches(SHAPE, text);
  }

  /** The markers in the source of a template that cannot be anything else. */
  static List<String> inSource(String source) {
    return matches(BARRED, source);
  }

  /** The markers of a text that consists of them and of blanks; empty if there is more to it. */
  static List<String> only(String text) {
    return areAll(text) ? in(text) : List.of();
  }

  /** Whether a text has nothing but markers and blanks. */
  private static boolean areAll(String text) {
    return SHAPE.matcher(text).replaceAll("").isBlank();
  }

  /** Whether a text begins with a marker, perhaps behind blanks. */
  static boolean begins(String text) {
    return SHAPE.matcher(PythonSpace.strip(text)).lookingAt();
  }

  /** The start of the marker within which an index stands, or the index itself. */
  static int boundary(String text, int from, int index) {
    Matcher markers = SHAPE.matcher(text).region(from, text.length());
    while (markers.find() && markers.start() < index) {
      if (markers.end() > index) {
        return markers.start();
      }
    }
    return index;
  }

  private static List<String> matches(Pattern shape, String text) {
    return shape.matcher(text).results().map(MatchResult::group).toList();
  }
}
