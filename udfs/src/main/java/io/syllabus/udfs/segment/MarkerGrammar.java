package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.Blank;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the number at the head of a line, in the ways that Chinese and English contracts, policies
 * and reports number. What merely looks like one is refused here as far as the line alone tells:
 * dates, amounts, units, and references such as "Section 2.3 of this Agreement" or 第三条规定.
 */
final class MarkerGrammar {
  private static final String HAN_DIGITS = "(?:[0-9０-９〇零一二三四五六七八九十百千两]\\s?){1,8}";

  /** What follows a number that is cited, not given. */
  private static final String CITED =
      "(?!\\s{0,3}(?:规定|约定|所[述列称指定]|之规定|的|、|和|及|至|或|第|中|项|款|，|,|；|;|。|）|\\)|》|”|～|与|以及|以外|或者|执行|办理))";

  private static final String NAMES =
      "Article|Section|Clause|Part|Chapter|Schedule|Annex|Appendix|Exhibit|Attachment";

  /** What follows a named number in running text. */
  private static final String RUNNING = "(?!\\s{0,3}(?:\\p{Ll}|[,;)\\]”]|&|and\\b|\\d{1,3}\\.\\d))";

  private static final Pattern UNIT =
      Pattern.compile(
          "\\s{0,2}(?:%|％|‰|(?:million|billion|thousand|percent|per"
              + " ?cent|times|days?|hours?|months?|years?|weeks?|tonn?e?s?|lit(?:re|er)s?|met(?:re|er)s?|miles?|degrees?|units?|people|employees|hectares?|acres?|kg|km|cm|mm|ml|mg|g|m|MPa|kPa|kW|kWh|GB|MB|TB|USD|EUR|GBP|RMB|CNY|pts?|bps?|basis"
              + " points?|points?)\\b"
              + "|(?:January|February|March|April|June|July|August|September|October|November|December)\\b"
              + "|(?:个?百分点|倍|万|亿|元|千克|公斤|吨|米|毫米|厘米|公里|小时|分钟|秒|天|日|个月|年|美元|欧元|人|家|件|个工作日|℃|°|版|年度|平方))");

  private static final Pattern SEPARATOR = Pattern.compile("^[:：.、—–-]{1,2}[\\s　]{0,4}");

  /** Spares most lines the rules. */
  private static final Pattern POSSIBLE =
      Pattern.compile(
          "[*_]{0,3}+(?:[0-9第附（(一二三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾①-⑳§]|[a-z]{1,6}+[.)）]|[IVX]{1,6}+\\.|[A-Z]\\.|\\p{Lu}\\p{L}{3,10}+\\s)");

  private static final Pattern NOT_PRINTED = Pattern.compile("[*_]");
  private static final Pattern DOT = Pattern.compile("[.．、]$");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private record Rule(Pattern pattern, Function<Matcher, Marker> read) {}

  private static final List<Rule> RULES =
      List.of(
          rule(
              "第\\s{0,3}("
                  + HAN_DIGITS
                  + "(?:[.．]\\d{1,3}){0,3})\\s{0,3}([编篇章节条]|部分)(?:之[一二三四五六七八九十]{1,3})?"
                  + CITED,
              MarkerGrammar::ofOrdinal),
          rule(
              "(?:附件|附录|附表)\\s{0,2}(" + HAN_DIGITS + "|[A-Z])?(?=[\\s:：]|$)",
              m -> marker(Scheme.SCHEDULE, m.group(1) == null ? 1 : value(m.group(1)), m)),
          rule(
              "("
                  + NAMES
                  + "|"
                  + NAMES.toUpperCase(Locale.ROOT)
                  + ")\\s{1,3}"
                  + "(\\d{1,3}+(?:\\.\\d{1,3}+){0,4}+|[IVXL]{1,6}+|[A-Z])"
                  + "(?![\\p{L}\\p{N}])"
                  + RUNNING,
              MarkerGrammar::ofName),
          rule(
              "§{1,2}\\s{0,2}(\\d{1,4}(?:\\.\\d{1,3}){0,3})(?=\\s|$)" + RUNNING,
              m -> decimals(Scheme.NAMED_SECTION, m.group(1), m)),
          rule(
              "([一二三四五六七八九十]{1,4})\\s{0,2}[、．.]",
              m -> marker(Scheme.HAN, Numerals.of(m.group(1)), m)),
          rule(
              "([壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3})\\s{0,2}[、．.]",
              m -> marker(Scheme.FORMAL_HAN, Numerals.of(m.group(1)), m)),
          rule(
              "[（(]\\s{0,2}([一二三四五六七八九十]{1,4})\\s{0,2}[)）]" + CITED,
              m -> marker(Scheme.HAN_IN_BRACKETS, Numerals.of(m.group(1)), m)),
          rule(
              "(\\d{1,3}+(?:\\s?[.．]\\s?\\d{1,3}+){1,4}+)[.．、]?[*_]{0,3}+(?=\\s|$|\\p{IsHan}|[“\"(（《]|\\p{Lu}\\p{Ll})",
              m -> decimals(Scheme.DECIMAL, m.group(1), m)),
          rule(
              "(\\d{1,3})\\s{0,2}(?:[.．][*_]{0,3}+(?=\\s|$|\\p{IsHan}|[“\"(（《*]|\\p{Lu}\\p{Ll})|、)",
              m -> decimals(Scheme.DECIMAL, m.group(1), m)),
          rule(
              "[（(]\\s{0,2}(\\d{1,2})\\s{0,2}[)）](?=\\D)" + CITED,
              m -> marker(Scheme.DIGIT_IN_BRACKETS, Numerals.of(m.group(1)), m)),
          rule(
              "(\\d{1,2})[)）](?=\\D)",
              m -> marker(Scheme.DIGIT_IN_BRACKETS, Numerals.of(m.group(1)), m)),
          rule("([①-⑳])", m -> marker(Scheme.CIRCLED, m.group(1).charAt(0) - '①' + 1, m)),
          rule(
              "[（(]([ivxl]{1,6})[)）](?=[\\s\\p{Lu}“\"])|([ivx]{1,6})[.)]\\s",
              m -> marker(Scheme.ROMAN, Numerals.ofRoman(first(m)), m)),
          rule(
              "[（(]([a-z])[)）](?=[\\s\\p{Lu}“\"])|([a-z])[)）.]\\s",
              m -> marker(Scheme.LETTER, Numerals.ofLetter(first(m)), m)),
          rule(
              "([IVX]{1,6})\\.\\s",
              m -> marker(Scheme.CAPITAL_ROMAN, Numerals.ofRoman(m.group(1)), m)),
          rule(
              "[（(]([A-Z])[)）]\\s|([A-Z])\\.\\s",
              m -> marker(Scheme.CAPITAL, Numerals.ofLetter(first(m)), m)));

  /** A heading may have its number without a dot. */
  private static final Rule BARE =
      rule("(\\d{1,2})\\s{1,3}(?=\\p{L})", m -> decimals(Scheme.DECIMAL, m.group(1), m));

  private MarkerGrammar() {}

  private static Rule rule(String pattern, Function<Matcher, Marker> read) {
    return new Rule(Pattern.compile("[*_]{0,3}+(?:" + pattern + ")"), read);
  }

  /** All readings of the head of a line: (i) is a letter as well as a Roman number. */
  static List<Marker> readings(String head) {
    if (!POSSIBLE.matcher(head).lookingAt()) {
      return List.of();
    }
    List<Marker> readings = new ArrayList<>();
    for (Rule rule : RULES) {
      read(rule, head).ifPresent(readings::add);
    }
    return readings;
  }

  /** The number of a Markdown heading. */
  static Optional<Marker> ofHeading(String title) {
    return Stream.concat(readings(title).stream(), read(BARE, title).stream()).findFirst();
  }

  /** A number without a dot at the head of a plain line. */
  static Optional<Marker> bare(String head) {
    return read(BARE, head);
  }

  private static Optional<Marker> read(Rule rule, String head) {
    Matcher matcher = rule.pattern.matcher(head);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    Marker marker = rule.read.apply(matcher).before(rest(head.substring(matcher.end())));
    boolean measure = marker.isDecimal() && UNIT.matcher(marker.rest()).lookingAt();
    boolean figures = marker.depth() == 1 && startsWithDigit(marker.rest());
    boolean address = marker.depth() > 1 && marker.numbers().get(0) > 99;
    boolean none = address || marker.numbers().get(0) == 0;
    return measure || figures || none ? Optional.empty() : Optional.of(marker);
  }

  /** What follows a number, less what separates the two. */
  private static String rest(String behind) {
    return SEPARATOR.matcher(Blank.strip(behind)).replaceFirst("");
  }

  private static boolean startsWithDigit(String rest) {
    return !rest.isEmpty() && rest.charAt(0) >= '0' && rest.charAt(0) <= '9';
  }

  private static Marker ofOrdinal(Matcher m) {
    Scheme scheme =
        switch (m.group(2)) {
          case "编", "篇", "部分" -> Scheme.PART;
          case "章" -> Scheme.CHAPTER;
          case "节" -> Scheme.SECTION_OF_CHAPTER;
          default -> Scheme.ARTICLE;
        };
    return decimals(scheme, m.group(1), m);
  }

  private static Marker ofName(Matcher m) {
    Scheme scheme =
        switch (m.group(1).substring(0, 3).toUpperCase(Locale.ROOT)) {
          case "ART" -> Scheme.ARTICLE;
          case "SEC" -> Scheme.NAMED_SECTION;
          case "CLA" -> Scheme.NAMED_CLAUSE;
          case "PAR" -> Scheme.PART;
          case "CHA" -> Scheme.CHAPTER;
          default -> Scheme.SCHEDULE;
        };
    return decimals(scheme, m.group(2), m);
  }

  private static Marker decimals(Scheme scheme, String numbers, Matcher m) {
    List<Integer> values = new ArrayList<>();
    for (String number : numbers.split("[.．]", -1)) {
      values.add(value(number.strip()));
    }
    return new Marker(scheme, values, label(m), "");
  }

  private static int value(String number) {
    int arabic = Numerals.of(number);
    if (arabic > 0 || number.length() > 6 || !Character.isLetter(number.charAt(0))) {
      return arabic;
    }
    int roman = Numerals.ofRoman(number);
    return roman > 0 ? roman : Numerals.ofLetter(number);
  }

  private static Marker marker(Scheme scheme, int value, Matcher m) {
    return new Marker(scheme, List.of(value), label(m), "");
  }

  private static String first(Matcher m) {
    return m.group(1) == null ? m.group(2) : m.group(1);
  }

  private static String label(Matcher m) {
    String printed = Blank.strip(NOT_PRINTED.matcher(m.group()).replaceAll(""));
    return BLANKS.matcher(DOT.matcher(printed).replaceFirst("")).replaceAll(" ");
  }
}
