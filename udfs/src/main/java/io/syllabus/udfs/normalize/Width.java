package io.syllabus.udfs.normalize;

import java.util.List;

/** Full-width forms of what ASCII has. Chinese punctuation is not among it. */
final class Width {
  private static final int DISTANCE = 'Ａ' - 'A';

  private Width() {}

  static List<Rule> rules() {
    return List.of(
        Rule.mapping("width", Width::half),
        Rule.replacing(
            "width", "[．：](?<=[0-9].)(?=[0-9])", match -> shifted(match.group().charAt(0))));
  }

  private static String half(char c) {
    if (c < '！' || c > '￥') {
      return null;
    }
    boolean letterOrDigit = c <= 'ｚ' && Character.isLetterOrDigit(c);
    return letterOrDigit || "＠＆＝／＿＄".indexOf(c) >= 0 ? shifted(c) : c == '￥' ? "¥" : null;
  }

  private static String shifted(char c) {
    return Character.toString(c - DISTANCE);
  }
}
