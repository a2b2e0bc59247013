package io.syllabus.udfs.normalize;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;

/**
 * Marks in the form of the writing around them, and each only once.
 *
 * <p>The patterns name the mark first and what stands before it afterwards: the other way round
 * they would look behind every character of the text.
 */
final class Punctuation {
  private static final Map<String, String> FULL =
      Map.of(",", "，", ";", "；", "!", "！", "?", "？", ":", "：", ".", "。");

  private static final Map<String, String> HALF =
      Map.of("，", ",", "、", ",", "；", ";", "！", "!", "？", "?", "：", ":", "。", ".");

  private static final String HAN = Writing.HAN;
  private static final String CLOSING = "”’）》】";
  private static final String OPENING = "“‘（《【";
  private static final String CHINESE = HAN + "，。；：！？、" + CLOSING;

  private Punctuation() {}

  static List<RewriteRule> rules() {
    return List.of(
        prose("([，、；：！？])\\1++", match -> match.group(1)),
        prose("。。++", match -> match.group().length() > 2 ? "……" : "。"),
        prose("…{3,}+", match -> "……"),
        prose("[!?]{2,}+(?=[\\s" + HAN + "]|$)", Punctuation::single),
        prose("\\.{4,}+", match -> "..."),
        prose("([-=_*~])\\1{4,}+", match -> match.group(1).repeat(4)),
        chinese(
            "\\((?<=(?:^|[%s ])\\()([%s][^()（）\\n]{0,60}+)\\)".formatted(CHINESE, HAN),
            match -> "（" + match.group(1) + "）"),
        chinese(
            "[,;!?](?<=[%s].)(?=[%s%s\\s]|$)".formatted(CHINESE, CHINESE, OPENING),
            Punctuation::full),
        chinese(":(?<=[%s%s]:)(?=[%s%s])".formatted(HAN, CLOSING, HAN, OPENING), Punctuation::full),
        chinese("\\.(?<=[%s%s]\\.)(?=[ \\t]{0,9}+$)".formatted(HAN, CLOSING), Punctuation::full),
        western("[，、；：！？。](?=([\\p{L}\\p{N}])?)", Punctuation::half),
        western("[（）]", match -> match.group().equals("（") ? "(" : ")"));
  }

  private static RewriteRule prose(String regex, Function<MatchResult, String> to) {
    return RewriteRule.replacing("punctuation", regex, to).onProse();
  }

  private static RewriteRule chinese(String regex, Function<MatchResult, String> to) {
    return RewriteRule.replacing("punctuation", regex, to).onLines(Writing::isChinese).onProse();
  }

  private static RewriteRule western(String regex, Function<MatchResult, String> to) {
    return RewriteRule.replacing("punctuation", regex, to).onLines(Writing::isWestern).onProse();
  }

  /** {@code ???} and {@code !!}, but not {@code ?!}, which says two things. */
  private static String single(MatchResult match) {
    String marks = match.group();
    boolean same = marks.chars().allMatch(c -> c == marks.charAt(0));
    return same ? marks.substring(0, 1) : marks;
  }

  private static String full(MatchResult match) {
    return FULL.get(match.group());
  }

  private static String half(MatchResult match) {
    return HALF.get(match.group()) + (match.group(1) == null ? "" : " ");
  }
}
