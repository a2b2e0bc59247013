package io.syllabus.udfs.structure;

import io.syllabus.udfs.segment.PathElement;
import io.syllabus.udfs.segment.Piece;
import io.syllabus.udfs.text.Blank;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A passage with the words by which a question names it. */
final class Subject {
  static final String ZH = "zh";
  static final String EN = "en";

  /** What a document may be, so that one says "the … Agreement". */
  private static final Pattern ARTICLE_FITS =
      Pattern.compile(
          "(?i).*\\b(?:agreement|contract|policy|procedure|report|manual|guide|handbook|lease|terms|rules|regulations?|charter|code|statement|plan|notice|act|amendment|licen[cs]e|specification|standard|form|circular)\\b[^:]{0,40}");

  private static final Pattern AGREED = Pattern.compile("(?:合同|协议|契约|备忘录)书?(?:[（(].{0,30})?$");

  private static final Pattern CONTRACT =
      Pattern.compile(
          "(?i)\\b(?:agreement|contract|lease|terms|amendment|policy|deed|licen[cs]e)\\b");

  /** Headings that do not say what the text is about when put behind "about" or 关于. */
  private static final Pattern NO_TOPIC =
      Pattern.compile(
          "[?？]$|^(?:如何|怎么|怎样|什么|为什么|是否|其他|其它|附则|定义|释义|总则)|^(?i:definitions?|interpretation|what|how|why|when|where|who|which|if|can|do|does|is|are|before|after|while|other|miscellaneous|general)\\b");

  /** "Amendment No. 2" is a name of its own. */
  private static final Pattern NUMBERED =
      Pattern.compile("^\\p{Lu}[\\p{L} ]{2,40}(?:No\\.? ?)?\\d{1,4}$");

  private static final Pattern INLINE_HAN = Pattern.compile("([\\p{IsHan}]{2,10})[：:]");
  private static final Pattern INLINE_LATIN =
      Pattern.compile("(\\p{Lu}[\\p{L}'’ ,&-]{2,50}?)[.:]\\s(?=[\\p{Lu}\"“])");

  /** What is put before a clause and ends in a full stop may be a short sentence, too. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "\\b(?:shall|must|may|will|is|are|has|means)\\b"
              + "|^(?:This|These|That|The|Each|Every|Any|All|Either|Neither|No|An?|It|You|We|They|If|Where|When|Upon|On|In|At)\\b");

  private final Passage passage;
  private final String language;
  private final Prose prose;

  Subject(Passage passage) {
    this.passage = passage;
    this.language = language(passage);
    int number =
        passage.kind().equals("clause")
            ? PathElement.numberLength(passage.text(), passage.path())
            : 0;
    this.prose = new Prose(passage.text(), number);
  }

  Passage passage() {
    return passage;
  }

  Prose prose() {
    return prose;
  }

  /** Whether the passage is only a part of what its path names. */
  boolean isPart() {
    return passage.fields().containsKey(Piece.PART);
  }

  /** zh or en, by the writing of the text where the passage does not say. */
  String language() {
    return language;
  }

  private static String language(Passage passage) {
    if (ZH.equals(passage.language()) || EN.equals(passage.language())) {
      return passage.language();
    }
    long han = passage.text().codePoints().filter(Subject::isHan).count();
    long letters = passage.text().codePoints().filter(Character::isLetter).count();
    return han * 4 > letters ? ZH : EN;
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  /** document, stipulates, ref and heading; those that are unknown are left out. */
  Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    String title = title();
    put(values, "title", title);
    put(values, "document", language.equals(ZH) ? quotedHan(title) : named(title));
    put(values, "stipulates", AGREED.matcher(title).find() ? "约定" : "规定");
    put(values, "number", number());
    put(values, "heading", heading());
    return values;
  }

  private static void put(Map<String, String> values, String name, String value) {
    if (!value.isEmpty()) {
      values.put(name, value);
    }
  }

  /** The document's own title, else its outermost heading; a numbered heading is neither. */
  private String title() {
    String own = passage.title() == null ? "" : Blank.strip(passage.title());
    String outermost = passage.path().size() > 1 ? passage.path().get(0) : "";
    String title = own.isEmpty() ? outermost : own;
    boolean heading = passage.path().contains(title) && !PathElement.of(title).number().isEmpty();
    return heading ? "" : title;
  }

  private static String quotedHan(String title) {
    return title.isEmpty() || title.startsWith("《") ? title : "《" + title + "》";
  }

  private static String named(String title) {
    if (title.isEmpty()) {
      return "";
    }
    String bare = title.replaceFirst("^[Tt]he ", "");
    if (NUMBERED.matcher(bare).find()) {
      return bare;
    }
    return ARTICLE_FITS.matcher(bare).matches() ? "the " + bare : "the document “" + bare + "”";
  }

  /** 第3.1条, clause 3.1, Section 4; empty where the path ends without a number of a clause. */
  private String number() {
    List<String> path = passage.path();
    String own = path.isEmpty() ? "" : PathElement.of(path.get(path.size() - 1)).number();
    boolean words = own.matches("第.{1,12}条.{0,3}|\\p{Lu}\\p{L}{3,} .{1,12}");
    if (words) {
      return own;
    }
    boolean digits = own.matches("\\d{1,3}(?:\\.\\d{1,3}){0,4}");
    if (!digits) {
      return "";
    }
    String noun = CONTRACT.matcher(title()).find() ? "clause " : "section ";
    return language.equals(ZH) ? "第" + own + "条" : noun + own;
  }

  /** The words over the passage: its own, else those of the heading above it. */
  private String heading() {
    String inline = inlineHeading();
    if (!inline.isEmpty()) {
      return inline;
    }
    for (int i = passage.path().size() - 1; i >= 0; i--) {
      PathElement element = PathElement.of(passage.path().get(i));
      boolean title = i == 0 && element.number().isEmpty() && passage.path().size() > 1;
      if (!element.name().isEmpty()) {
        return title
                || element.name().equalsIgnoreCase(title())
                || NO_TOPIC.matcher(element.name()).find()
            ? ""
            : language.equals(ZH) ? element.name() : uncapitalised(element.name());
      }
    }
    return "";
  }

  private String inlineHeading() {
    String text = prose.text();
    String head = text.substring(0, Math.min(text.length(), 80));
    if (!passage.kind().equals("clause")) {
      return "";
    }
    Matcher inline = (language.equals(ZH) ? INLINE_HAN : INLINE_LATIN).matcher(head);
    if (!inline.lookingAt() || SENTENCE.matcher(inline.group(1)).find()) {
      return "";
    }
    return language.equals(ZH) ? inline.group(1) : uncapitalised(inline.group(1));
  }

  /** "Charges and payment" within a sentence; names and "Limitation of Liability" stay. */
  static String uncapitalised(String words) {
    boolean titleCase = words.matches("\\S+ .*\\b\\p{Lu}.*");
    boolean acronym = words.length() > 1 && Character.isUpperCase(words.charAt(1));
    return titleCase || acronym || words.isEmpty()
        ? words
        : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
