package io.syllabus.udfs.normalize;

import java.util.List;
import java.util.regex.MatchResult;

/** One way to write per cent: {@code 5%}. */
final class Percent {
  private static final String NUMBER =
      "[" + ChineseNumber.CHARACTERS + "点]{1,20}+|[0-9]{1,9}+(?:\\.[0-9]{1,9}+)?";

  private Percent() {}

  static List<RewriteRule> rules() {
    return List.of(
        RewriteRule.mapping("percent", c -> c == '％' || c == '﹪' ? "%" : null).onProse(),
        RewriteRule.replacing(
                "percent",
                "([0-9])[ \\u00A0]{1,3}+%(?! ?[0-9(]|[\\p{L}\\p{N}])",
                match -> match.group(1) + "%")
            .onProse(),
        RewriteRule.replacing("percent", "百分之(" + NUMBER + ")", Percent::ascii).onProse());
  }

  private static String ascii(MatchResult match) {
    String number = match.group(1);
    return Character.isDigit(number.charAt(0))
        ? number + "%"
        : ChineseNumber.parse(number)
            .map(value -> value.toPlainString() + "%")
            .orElse(match.group());
  }
}
