package io.syllabus.udfs.normalize;

import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * Chinese numbers as digits, where what follows proves that a number is meant: a unit of time,
 * money or measure. Names of clauses (第三条) keep theirs, for people cite them so.
 */
final class ChineseNumerals {
  private static final String UNITS =
      "年|月|日|天|元|万元|个月|个工作日|个自然日|小时|分钟|周年|公里|米|平方米|公斤|千克|吨|人|份|次|倍|岁|期";

  private static final String NUMBER =
      "(?<![第%1$s点])([%1$s]{1,20}+)(?=%2$s)".formatted(ChineseNumber.CHARACTERS, UNITS);

  private ChineseNumerals() {}

  static RewriteRule rule() {
    return RewriteRule.replacing("numerals", NUMBER, ChineseNumerals::arabic)
        .onLines(Writing::isChinese)
        .onProse();
  }

  private static String arabic(MatchResult match) {
    String number = match.group(1);
    return number.equals("一") ? number : value(number).orElse(number);
  }

  /** 二〇二五 and 二十; 一 alone is an article more often than a number. */
  private static Optional<String> value(String number) {
    return number.length() > 1 && ChineseNumber.digits(number).isPresent()
        ? ChineseNumber.digits(number)
        : ChineseNumber.parse(number).map(Object::toString);
  }
}
