package io.syllabus.udfs.segment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the start of a part off a line: Markdown headings as extraction writes them, chapters and
 * articles in Chinese and English, decimal numbers. Says only what the line looks like; whether the
 * number fits its place is {@link Numbering}'s to say.
 */
final class HeadingGrammar {
  static final int CHAPTER = 10;
  static final int SECTION = 11;
  static final int ARTICLE = 12;
  static final int DECIMAL = 13;

  private static final String HAN = "[一二三四五六七八九十百零〇两\\d]{1,8}";
  private static final Pattern MARKDOWN = Pattern.compile("^(#{1,6})\\s+(\\S.*)$");
  private static final Pattern CHINESE =
      Pattern.compile(
          "^\\s*(第\\s*"
              + HAN
              + "\\s*([编部分章节条]))(?!的|之|所|款|项|规定|约定|中|及|和|、|，|,|至|到)[\\s:：、.．]*(.*)$");
  private static final Pattern CHINESE_LIST =
      Pattern.compile("^\\s*([一二三四五六七八九十]{1,3})、\\s*(\\S.*)$");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "^\\s*((?:ARTICLE|Article|SECTION|Section|CHAPTER|Chapter|SCHEDULE|Schedule|ANNEX|Annex|APPENDIX|Appendix)\\s+(?:\\d{1,3}(?:\\.\\d{1,3}){0,2}|[IVXLC]{1,6}|[A-Z]))(?=$|[\\s:.—–-])[\\s:.—–-]*(.*)$");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^\\s*(\\d{1,3}(?:[.．]\\d{1,3}){0,4})([.．、)）]?)(?=\\s|\\p{IsHan}|[“\"《(（])\\s*(\\S.*)$");
  private static final Pattern UNIT =
      Pattern.compile(
          "^(?:%|‰|million|billion|thousand|percent|days?|months?|years?|hours?|minutes?|kg|mm|cm|m\\b|°|℃|元|万|亿|天|日|年|月|个|家|名|人|次|倍|份|台|吨|℃|小时|分钟|平方|AM|PM|am\\b|pm\\b).*");

  private HeadingGrammar() {}

  static Optional<Heading> of(String line) {
    Matcher markdown = MARKDOWN.matcher(line);
    if (markdown.matches()) {
      return Optional.of(markdown(markdown));
    }
    return numbered(line);
  }

  /** Markdown's own depth, unless the heading is numbered: then the number's. */
  private static Heading markdown(Matcher match) {
    String words = match.group(2).strip();
    return numbered(words)
        .map(inner -> new Heading(inner.level(), inner.label(), inner.title(), false))
        .orElse(new Heading(match.group(1).length(), "", words, false));
  }

  private static Optional<Heading> numbered(String line) {
    return chinese(line).or(() -> english(line)).or(() -> list(line)).or(() -> number(line));
  }

  private static Optional<Heading> chinese(String line) {
    Matcher match = CHINESE.matcher(line);
    if (!match.matches()) {
      return Optional.empty();
    }
    int level =
        switch (match.group(2)) {
          case "节" -> SECTION;
          case "条" -> ARTICLE;
          default -> CHAPTER;
        };
    String label = match.group(1).replaceAll("\\s", "");
    return Optional.of(new Heading(level, label, match.group(3).strip(), level == ARTICLE));
  }

  private static Optional<Heading> english(String line) {
    Matcher match = ENGLISH.matcher(line);
    if (!match.matches() || continues(match.group(2))) {
      return Optional.empty();
    }
    boolean decimal = match.group(1).matches(".*\\d\\.\\d.*");
    int level = decimal ? DECIMAL + 1 : ARTICLE;
    return Optional.of(new Heading(level, match.group(1), match.group(2).strip(), decimal));
  }

  /** "Section 5 of this Agreement applies" at the start of a line is a reference, not a start. */
  private static boolean continues(String rest) {
    return !rest.isEmpty() && Character.isLowerCase(rest.codePointAt(0));
  }

  private static Optional<Heading> list(String line) {
    Matcher match = CHINESE_LIST.matcher(line);
    return match.matches()
        ? Optional.of(new Heading(SECTION, match.group(1) + "、", match.group(2).strip(), false))
        : Optional.empty();
  }

  private static Optional<Heading> number(String line) {
    Matcher match = NUMBER.matcher(line);
    if (!match.matches() || UNIT.matcher(match.group(3)).matches()) {
      return Optional.empty();
    }
    String label = match.group(1).replace('．', '.');
    int depth = (int) label.chars().filter(c -> c == '.').count();
    if (depth == 0 && match.group(2).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Heading(DECIMAL + depth, label, match.group(3).strip(), depth > 0));
  }
}
