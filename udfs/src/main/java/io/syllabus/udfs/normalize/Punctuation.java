package io.syllabus.udfs.normalize;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;

/** Marks in the form of the writing around them, and each only once. */
final class Punctuation {
  private static final Map<String, String> FULL =
      Map.of(",", "，", ";", "；", "!", "！", "?", "？", ":", "：", ".", "。");

  private static final Map<String, String> HALF =
      Map.of("，", ",", "、", ",", "；", ";", "！", "!", "？", "?", "：", ":", "。", ".");

  private static final String CHINESE = "\\p{IsHan}，。；：！？、”’）》】";
  private static final String OPENING = "“‘（《【";

  private Punctuation() {}

  static List<Rule> rules() {
    return List.of(
        chinese(
            "(?<=[%s])[,;!?](?=[%s%s\\s]|$)".formatted(CHINESE, CHINESE, OPENING),
            Punctuation::full),
        chinese("(?<=[\\p{IsHan}”’）》】]):(?=[\\p{IsHan}%s])".formatted(OPENING), Punctuation::full),
        chinese("(?<=[\\p{IsHan}”’）》】])\\.(?=[ \\t]{0,9}+$)", Punctuation::full),
        chinese(
            "(?<=^|[%s ])\\((\\p{IsHan}[^()（）\\n]{0,60}+)\\)".formatted(CHINESE),
            match -> "（" + match.group(1) + "）"),
        western("[，、；：！？。](?=([\\p{L}\\p{N}])?)", Punctuation::half),
        western("[（）]", match -> match.group().equals("（") ? "(" : ")"),
        prose("([，、；：！？])\\1++", match -> match.group(1)),
        prose("。。++", match -> match.group().length() > 2 ? "……" : "。"),
        prose("…{3,}+", match -> "……"),
        prose("(?<=[\\p{L}\\p{N})\"'])([!?])\\1++(?=[\\s\\p{IsHan}]|$)", match -> match.group(1)),
        prose("\\.{4,}+", match -> "..."),
        prose("([-=_*~])\\1{4,}+", match -> match.group(1).repeat(4)));
  }

  private static Rule prose(String regex, Function<MatchResult, String> to) {
    return Rule.replacing("punctuation", regex, to).onProse();
  }

  private static Rule chinese(String regex, Function<MatchResult, String> to) {
    return Rule.replacing("punctuation", regex, to).onLines(Writing::isChinese).onProse();
  }

  private static Rule western(String regex, Function<MatchResult, String> to) {
    return Rule.replacing("punctuation", regex, to).onLines(Writing::isWestern).onProse();
  }

  private static String full(MatchResult match) {
    return FULL.get(match.group());
  }

  private static String half(MatchResult match) {
    return HALF.get(match.group()) + (match.group(1) == null ? "" : " ");
  }
}
