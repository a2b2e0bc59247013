package io.syllabus.udfs.normalize;

import java.util.List;
import java.util.regex.MatchResult;

/** Full-width forms of what ASCII has. Chinese punctuation is not among it. */
final class Width {
  private static final int DISTANCE = 'Ａ' - 'A';

  private Width() {}

  static List<Rule> rules() {
    return List.of(
        Rule.replacing("width", "[０-９Ａ-Ｚａ-ｚ＠＆＝／＿]++", Width::half),
        Rule.replacing("width", "(?<=[0-9])[．：](?=[0-9])", Width::half),
        Rule.replacing("width", "[＄￥]", match -> match.group().equals("＄") ? "$" : "¥"));
  }

  private static String half(MatchResult match) {
    StringBuilder half = new StringBuilder();
    match.group().chars().forEach(c -> half.append((char) (c - DISTANCE)));
    return half.toString();
  }
}
