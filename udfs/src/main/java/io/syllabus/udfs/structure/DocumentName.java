package io.syllabus.udfs.structure;

import io.syllabus.udfs.segment.PathElement;
import io.syllabus.udfs.text.Blank;
import io.syllabus.udfs.text.Labels;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a question names a document by its title: 《公司法》, the Lease Agreement, “Cat Cover”. */
final class DocumentName {
  /** What a document may be, so that one says "the … Agreement". */
  private static final Pattern KIND =
      Pattern.compile(
          "(?i).*\\b(?:agreements?|contract|policy|policies|procedures?|report|manual|guide|guidelines?|handbook|lease|terms|rules|regulations?|charter|code|statement|plan|notice|act|amendment|licen[cs]e|specification|standard|form|circular|tariff|faq|directive|constitution|convention|protocol|bylaws|memorandum|leaflet|catalogue|schedule|programme|program|order)\\b[^:]{0,40}");

  /** A document that allows and forbids. */
  private static final Pattern RULES =
      Pattern.compile(
          "(?i)\\b(?:agreements?|contract|policy|policies|lease|terms|rules|regulations?|charter|code|plan|act|amendment|licen[cs]e|tariff|directive|constitution|convention|bylaws|cover|insurance|conditions|scheme|statute|ordinance|deed|standard|guidelines?)\\b");

  private static final Pattern CONTRACT =
      Pattern.compile(
          "(?i)\\b(?:agreement|contract|lease|terms|amendment|policy|deed|licen[cs]e)\\b");

  private static final Pattern AGREED = Pattern.compile("(?:合同|协议|契约|备忘录)书?(?:[（(].{0,30})?$");

  /** "Amendment No. 2" is a name of its own. */
  private static final Pattern NUMBERED =
      Pattern.compile("^\\p{Lu}[\\p{L} ]{2,40}(?:No\\.? ?)?\\d{1,4}$");

  /** The date or state of a version, and the end of a file name. */
  private static final Pattern VERSION =
      Pattern.compile(
          "[\\s_-]{0,3}[（(【\\[](?:\\d{4}[\\d年月日./\\s-]{0,12}|[^（(【\\[]{0,8}(?:修[订正改]|试行|扫描件?|草案|draft|version|v\\d)[^）)】\\]]{0,12})[）)】\\]]\\s{0,3}$|\\.(?:docx?|pdf|txt|md|html?|xlsx?)$");

  /** 第八条 and Section 4 are parts of a document, 3.2 may be the page of a manual. */
  private static final Pattern CLAUSE = Pattern.compile("第|\\p{L}{3,}|§");

  private static final Pattern OWN_HAN =
      Pattern.compile(
          "本(?=(?:法|条例|规定|办法|细则|规则|规程|章程|制度|准则|标准|合同|协议|契约|计划|政策|手册|指南|守则|说明书|条款|保险|产品|方案|通知|规范|公约|决定|解释)(?!人|院|庭|律|学|术|规(?!定)))");

  private static final Pattern OWN_LATIN =
      Pattern.compile(
          "\\b[Tt]his"
              + " ((?i:agreement|contract|policy|act|regulation|code|plan|lease|handbook|guide|manual|document|offer"
              + " letter|deed|amendment|licen[cs]e|charter))\\b");

  private final String title;
  private final String language;
  private final String place;

  /**
   * @param place a part of the document, as it stands beside its name; empty for all of it
   */
  private DocumentName(String title, String language, String place) {
    this.title = title;
    this.language = language;
    this.place = place;
  }

  /**
   * Of a title as written; of none where the title is only a label or a number.
   *
   * @param language zh or en: of the questions
   */
  static DocumentName of(String written, String language) {
    String bare = VERSION.matcher(Blank.strip(written)).replaceFirst("");
    PathElement element = PathElement.of(bare);
    boolean clause = CLAUSE.matcher(element.number()).lookingAt();
    String title = clause ? "" : element.name().isEmpty() ? bare : element.name();
    return new DocumentName(Labels.isLabel(title) ? "" : title, language, "");
  }

  String title() {
    return title;
  }

  /** As it stands in a question; empty if it has no title. */
  String inQuestion() {
    if (title.isEmpty()) {
      return "";
    }
    return language.equals(Subject.ZH) ? quoted() + place : place + named();
  }

  /** One of its sections, by the words over it. */
  DocumentName section(String heading) {
    return language.equals(Subject.ZH)
        ? new DocumentName(title, language, "“" + heading + "”一节")
        : new DocumentName(title, language, "the “" + heading + "” section of ");
  }

  /** One of its clauses: 第八条, section 4. */
  DocumentName numbered(String number) {
    return new DocumentName(
        title, language, language.equals(Subject.ZH) ? number : number + " of ");
  }

  private String quoted() {
    return title.startsWith("《") ? title : "《" + title + "》";
  }

  private String named() {
    String bare = title.replaceFirst("^[Tt]he ", "");
    if (NUMBERED.matcher(bare).find()) {
      return bare;
    }
    return KIND.matcher(bare).matches() ? "the " + bare : "“" + bare + "”";
  }

  /** "under the Lease", "according to “Meetings”"; empty if it has no title. */
  String under() {
    return title.isEmpty() ? "" : (isRules() ? "under " : "according to ") + inQuestion();
  }

  /** The same where the document sets rules, else empty. */
  String underRules() {
    return isRules() ? under() : "";
  }

  private boolean isRules() {
    return RULES.matcher(title).find();
  }

  /** 约定 of parties, 规定 of everybody else. */
  String stipulates() {
    return AGREED.matcher(title).find() ? "约定" : "规定";
  }

  boolean isContract() {
    return CONTRACT.matcher(title).find();
  }

  /**
   * A question with "this plan" and 本合同 named: the first time by the document's name, where the
   * title holds the word ("Dental Plan"), in a question that names the document already as 该合同.
   */
  String named(String question) {
    if (title.isEmpty()) {
      return question;
    }
    boolean told = question.contains(inQuestion());
    return language.equals(Subject.ZH) ? namedHan(question, told) : namedLatin(question);
  }

  private String namedHan(String question, boolean told) {
    Matcher own = OWN_HAN.matcher(question);
    if (told || !own.find()) {
      return OWN_HAN.matcher(question).replaceAll("该");
    }
    Matcher noun =
        Pattern.compile("本\\p{IsHan}{1,3}")
            .matcher(question)
            .region(own.start(), question.length());
    for (int length = 4; length > 1; length--) {
      int end = Math.min(question.length(), own.start() + length);
      String word = question.substring(own.start() + 1, end);
      if (noun.lookingAt() && title.endsWith(word)) {
        return question.substring(0, own.start()) + quoted() + question.substring(end);
      }
    }
    return question;
  }

  private String namedLatin(String question) {
    Matcher own = Pattern.compile("(?i)\\bthis (\\p{L}{3,20})\\b").matcher(question);
    while (own.find()) {
      String noun = own.group(1).toLowerCase(Locale.ROOT);
      if (title
          .toLowerCase(Locale.ROOT)
          .matches("(?s).*\\b" + noun + "(?:[\\\\s\\\\d.()v-]{0,12})")) {
        String name = own.start() == 0 ? capitalised(named()) : named();
        return question.substring(0, own.start()) + name + question.substring(own.end());
      }
    }
    return question.contains(inQuestion())
        ? OWN_LATIN.matcher(question).replaceAll("the $1")
        : question;
  }

  private static String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
