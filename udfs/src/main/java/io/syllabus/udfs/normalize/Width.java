package io.syllabus.udfs.normalize;

import java.util.List;
import java.util.regex.MatchResult;

/** Full-width forms of what ASCII has. Chinese punctuation is not among it. */
final class Width {
  private static final int DISTANCE = 'Ａ' - 'A';

  /** A time's colon, a thousands comma. */
  private static final String INSIDE_NUMBER =
      "：(?<=[0-9].)(?=[0-9])|，(?<=(?<![0-9])[0-9]{1,3}.|，[0-9]{3}.)(?=[0-9]{3}(?![0-9]))";

  /** What holds an address, a version or a code together. */
  private static final String INSIDE_CODE = "[．－](?<=[0-9A-Za-z].)(?=[0-9A-Za-z])";

  private Width() {}

  static List<RewriteRule> rules() {
    return List.of(
        RewriteRule.mapping("width", Width::half).onProse(),
        RewriteRule.replacing("width", INSIDE_NUMBER, Width::shifted).onProse(),
        RewriteRule.replacing("width", INSIDE_CODE, Width::shifted).onProse());
  }

  private static String half(char c) {
    if (c < '！' || c > '￥') {
      return null;
    }
    boolean letterOrDigit = c <= 'ｚ' && Character.isLetterOrDigit(c);
    return letterOrDigit || "＠＆＝／＿＄".indexOf(c) >= 0 ? shifted(c) : c == '￥' ? "¥" : null;
  }

  private static String shifted(MatchResult match) {
    return shifted(match.group().charAt(0));
  }

  private static String shifted(char c) {
    return Character.toString(c - DISTANCE);
  }
}
