package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.Blank;
import io.syllabus.udfs.text.Labels;
import io.syllabus.udfs.text.Simplified;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The title of a document: what its settings say, else its first heading, or else a short first
 * line. Words of links, a banner in capitals and the first of several numbered headings are none.
 *
 * @param text of the title, null where nothing is one
 * @param line index of the plain line that is the title, −1 if it is a heading or none is
 */
record DocumentTitle(String text, int line) {
  static final DocumentTitle NONE = new DocumentTitle(null, -1);
  private static final int LINES = 12;
  private static final int LONGEST = 80;
  private static final int LEAST_WIDTH = 15; // of a wrapped line, in characters
  private static final double SAME_WIDTH = 0.2;

  /** What a document may be, in simplified characters. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\\b(?:agreement|contract|policy|policies|procedures?|report|manual|guide|handbook|lease|terms|rules|regulations?|charter|code|statement|plan|notice|act|amendment|licen[cs]e|specification|standard|form|circular|directive|ordinance|deed|prospectus|memorandum|minutes|instructions|faq|faqs)\\b"
              + "|(?:合同|合约|协议|契约|备忘录|办法|条例|规[定程范则章]|细则|章程|制度|手册|指南|须知|说明|报告|通知|公告|通告|决定|意见|方案|计[划画]|标准|纪要|法|法典|解释|公约|守则|准则|问答|函|书)(?:[（(].{0,30})?$");

  private static final Pattern DECLARED =
      Pattern.compile(
          "^(?:\\|\\s*)?(?:(?:Document )?Title|TITLE|文件名称|文档名称|标题|题目)\\s{0,2}[:：]\\s{0,3}([^|:：]{3,120}?)"
              + "(?=\\s*(?:\\||$)|\\s+(?:\\p{Lu}{2,6} )?(?:No|Number|Ref|Reference|Date|Version|Author|编号|版本|日期)\\b[^:：]{0,20}[:：])");

  /** Three characters or more with a blank between any two. */
  private static final Pattern SPREAD =
      Pattern.compile("(?<!\\p{IsHan})\\p{IsHan}(?: {1,3}\\p{IsHan}(?!\\p{IsHan})){2,}");

  private static final Pattern UNCLOSED = Pattern.compile("[（(][^）)]{0,60}$");
  private static final Pattern ENDED = Pattern.compile("[。.；;，,：:、]$");
  private static final Pattern KEYED = Pattern.compile("[^:：]{1,20}[:：].*");

  /**
   * The title of a document.
   *
   * @param shown what a browser shows as its title, empty if nothing
   */
  static DocumentTitle of(List<Line> lines, String shown) {
    DocumentTitle found = found(lines, shown);
    return found.text == null ? found : new DocumentTitle(unspaced(found.text), found.line);
  }

  /** Without the blanks that spread a title over its line: 招 标 文 件. */
  private static String unspaced(String title) {
    return SPREAD
        .matcher(title)
        .replaceAll(word -> word.group().replaceAll("\\s+", ""))
        .replaceAll("\\s{2,}", " ");
  }

  private static DocumentTitle found(List<Line> lines, String shown) {
    String repeated = repeated(lines, shown);
    String told = repeated.isEmpty() ? FrontMatter.title(lines) : repeated;
    if (told != null && !told.isEmpty()) {
      return new DocumentTitle(told, -1);
    }
    int start = FrontMatter.end(lines);
    List<Line> head = lines.subList(start, Math.min(lines.size(), start + LINES));
    String declared = declared(head);
    if (!declared.isEmpty()) {
      return new DocumentTitle(declared, -1);
    }
    String heading = heading(head, lines);
    if (heading != null) {
      return new DocumentTitle(heading, -1);
    }
    String parties = CaseName.of(lines);
    if (!parties.isEmpty()) {
      return new DocumentTitle(parties, -1);
    }
    return head.stream().anyMatch(line -> line.text().startsWith("#")) ? NONE : plain(head, start);
  }

  /** What a form calls itself: "Title: …", up to the next key on the line. */
  private static String declared(List<Line> head) {
    return head.stream()
        .map(line -> DECLARED.matcher(line.text()))
        .filter(Matcher::find)
        .map(found -> Blank.strip(found.group(1)))
        .filter(DocumentTitle::isName)
        .findFirst()
        .orElse("");
  }

  /** The heading that says the same as the browser's title, whatever banner stands before it. */
  private static String repeated(List<Line> lines, String shown) {
    return headings(lines)
        .map(Heading::title)
        .filter(title -> isName(title) && shown.endsWith("# " + title))
        .findFirst()
        .orElse("");
  }

  private static String heading(List<Line> head, List<Line> lines) {
    for (int i = 0; i < head.size(); i++) {
      Heading heading = Heading.of(head.get(i));
      if (heading == null) {
        continue;
      }
      String title = heading.title();
      Marker number = MarkerGrammar.ofHeading(title).orElse(null);
      if (number != null) {
        return isAlone(number, lines) && !number.rest().isEmpty() ? number.rest() : null;
      }
      if (isName(title)) {
        return isHighest(heading.depth(), title, lines) ? whole(title, head, i + 1) : null;
      }
    }
    return null;
  }

  private static Stream<Heading> headings(List<Line> lines) {
    return lines.stream().map(Heading::of).filter(Objects::nonNull);
  }

  /** The first of several sections of one depth is no title, unless that is the highest. */
  private static boolean isHighest(int depth, String title, List<Line> lines) {
    return depth == 1
        || headings(lines)
            .filter(heading -> heading.depth() <= depth)
            .allMatch(heading -> heading.title().equals(title));
  }

  /** A part of a manual that has a file of its own begins with its number: no other is like it. */
  private static boolean isAlone(Marker number, List<Line> lines) {
    return number.isDecimal()
        && headings(lines)
                .map(Heading::title)
                .distinct()
                .flatMap(title -> MarkerGrammar.ofHeading(title).stream())
                .filter(number::isLike)
                .count()
            == 1;
  }

  /** Below a banner in capitals, or a label, only what names itself a report, an act, … is one. */
  private static DocumentTitle plain(List<Line> head, int start) {
    boolean banner = head.size() > 1 && isCapital(head.get(0)) && isCapital(head.get(1));
    boolean labelled = !head.isEmpty() && Labels.isLabel(head.get(0).text());
    boolean below = banner || labelled;
    for (int i = 0; i < (below ? head.size() : Math.min(1, head.size())); i++) {
      String text = head.get(i).text();
      boolean named = NAMED.matcher(Simplified.of(text)).find();
      boolean first = !below && !isWrapped(head, i);
      if (isTitle(text) && (named || first) && isName(text)) {
        boolean heads = named || (i + 1 < head.size() && standsOver(head.get(i + 1)));
        String whole = whole(Blank.strip(text), head, i + 1);
        return new DocumentTitle(whole, heads && whole.equals(text) ? start + i : -1);
      }
    }
    return NONE;
  }

  /** The first line of a paragraph is as wide as the next one. */
  private static boolean isWrapped(List<Line> head, int i) {
    int wide = head.get(i).text().length();
    if (i + 1 == head.size() || head.get(i + 1).gap() != Line.Gap.NONE || wide < LEAST_WIDTH) {
      return false;
    }
    int next = head.get(i + 1).text().length();
    return Math.abs(next - wide) <= wide * SAME_WIDTH;
  }

  /** With the lines that go on with it: “Explanatory memorandum to” says half of a name. */
  private static String whole(String title, List<Line> head, int next) {
    String whole = title;
    for (int i = next; i < head.size() && isOpen(whole); i++) {
      Heading heading = Heading.of(head.get(i));
      String more = heading == null ? Blank.strip(head.get(i).text()) : heading.title();
      if (!isTitle(more) || whole.length() + more.length() > LONGEST * 2) {
        return title;
      }
      whole += (isHan(whole) ? "" : " ") + more;
    }
    return isOpen(whole) ? title : whole;
  }

  /** Whether its words or a bracket go on. */
  private static boolean isOpen(String title) {
    return Titles.isOpen(title) || UNCLOSED.matcher(title).find();
  }

  private static boolean isHan(String text) {
    return Character.isIdeographic(text.codePointBefore(text.length()));
  }

  /** Whether the words name this document, not what many have. */
  private static boolean isName(String title) {
    return !title.isEmpty() && !Navigation.isPhrase(title) && !Labels.isLabel(title);
  }

  private static boolean standsOver(Line next) {
    return next.gap() == Line.Gap.BLANK_LINE || !MarkerGrammar.readings(next.head()).isEmpty();
  }

  private static boolean isTitle(String line) {
    return line.codePointCount(0, line.length()) <= LONGEST
        && !line.startsWith("|")
        && !ENDED.matcher(line).find()
        && !KEYED.matcher(line).matches()
        && MarkerGrammar.ofHeading(line).isEmpty()
        && line.codePoints().anyMatch(Character::isLetter);
  }

  private static boolean isCapital(Line line) {
    return line.text().codePoints().anyMatch(Character::isUpperCase)
        && line.text().codePoints().noneMatch(Character::isLowerCase);
  }
}
