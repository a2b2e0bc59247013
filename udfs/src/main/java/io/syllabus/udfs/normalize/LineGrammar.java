package io.syllabus.udfs.normalize;

import java.util.regex.Pattern;

/** Lines that mean something as lines, and are never joined to the one before. */
final class LineGrammar {
  private static final Pattern ALONE = Pattern.compile("#{1,6} |\\||```|[-=_*]{3,}+$|>|\\s|$");

  private static final Pattern ITEM =
      Pattern.compile(
          String.join(
              "|",
              "[-*+•·●○▪■◆–—] ?",
              "\\d{1,3}[.、)）]",
              "\\d{1,3}(?:\\.\\d{1,3}){1,4}\\.?[ \\p{IsHan}]",
              "[(（][\\p{L}\\p{N}]{1,4}[)）]",
              "[a-zA-Z][.)] ",
              "[一二三四五六七八九十]{1,3}[、.．]",
              "第[0-9一二三四五六七八九十百千零〇]{1,8}[编章节条款项]",
              "(?:Article|Section|Clause|Chapter|Schedule|Annex|Appendix|Part) [\\dIVXA-Z]"));

  /** {@code Q: …}, {@code Agent 2: …}, {@code 客户：…}, {@code <PERSON>: …}. */
  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?:[\\p{Lu}\\p{IsHan}<\\[][\\p{L}\\p{N}_.<>\\[\\]()（）#-]{0,30}+(?: [\\p{L}\\p{N}_.#-]{1,20}+){0,2}+|[a-z_]{2,20}+)[:：]");

  private static final Pattern LOG =
      Pattern.compile(
          "\\[?\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}[T ]|\\[?(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\\b"
              + "|at [\\w.$<>/]{1,200}+\\(");

  private LineGrammar() {}

  /** Whether the line begins something of its own. */
  static boolean opens(String line) {
    return standsAlone(line)
        || ITEM.matcher(line).lookingAt()
        || SPEAKER.matcher(line).lookingAt()
        || LOG.matcher(line).lookingAt();
  }

  /**
   * Whether nothing may be joined to the line on either side: headings, tables, indented, blank.
   */
  static boolean standsAlone(String line) {
    return ALONE.matcher(line).lookingAt();
  }
}
