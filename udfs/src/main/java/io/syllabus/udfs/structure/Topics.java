package io.syllabus.udfs.structure;

import io.syllabus.udfs.segment.PathElement;
import io.syllabus.udfs.text.Labels;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the headings over a passage, or the words that it begins with, say it is about. */
final class Topics {
  /** Headings that do not say what the text is about when put behind "about" or 关于. */
  private static final Pattern NO_TOPIC =
      Pattern.compile(
          "[?？]$|^(?:如何|怎么|怎样|什么|为什么|是否|其他|其它|附则|定义|释义|总则)|[!！]|^(?i:definitions?|interpretation|what|how|why|when|where|who|which|if|can|do|does|is|are|before|after|while|other|miscellaneous|general|in|on|at|for|from|to|by|with|within|but|and|or|so|then|now|please)\\b|(?i)\\b(?:is|are|was|were|will|can|should|must|don[’']t|it[’']s|you|we|i)\\b");

  private static final Pattern NUMERAL = Pattern.compile("[\\p{N}一二三四五六七八九十百千零.、（）()]{1,8}");

  /** Headings over many clauses; what one of them says is not what the chapter says. */
  private static final Pattern CHAPTER =
      Pattern.compile("第.{1,8}(?:[编篇章节]|部分)|(?i:part|chapter).*");

  private static final Pattern INLINE_HAN = Pattern.compile("([\\p{IsHan}]{2,10})[：:]");
  private static final Pattern INLINE_LATIN =
      Pattern.compile("(\\p{Lu}[\\p{L}'’ ,&-]{2,50}?)[.:]\\s(?=[\\p{Lu}\"“])");

  /** What is put before a clause and ends in a full stop may be a short sentence, too. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "\\b(?:shall|must|may|will|is|are|has|means)\\b"
              + "|^(?:This|These|That|The|Each|Every|Any|All|Either|Neither|No|An?|It|You|We|They|If|Where|When|Upon|On|In|At)\\b");

  private final DocumentPassage passage;
  private final String language;
  private final DocumentName document;
  private final Prose prose;

  private final String bracketed;

  /**
   * @param bracketed the name that stands in brackets before the words, empty if none does
   */
  Topics(
      DocumentPassage passage,
      String language,
      DocumentName document,
      Prose prose,
      String bracketed) {
    this.passage = passage;
    this.language = language;
    this.document = document;
    this.prose = prose;
    this.bracketed = bracketed;
  }

  /** 第3.1条, clause 3.1, Section 4; empty where the path ends without a number of a clause. */
  String number() {
    String own = own().number();
    if (own.matches("第.{1,12}条.{0,3}|\\p{Lu}\\p{L}{3,} .{1,12}")) {
      return own;
    }
    if (!own.matches("\\d{1,3}(?:\\.\\d{1,3}){0,4}")) {
      return "";
    }
    String noun = document.isContract() ? "clause " : "section ";
    return language.equals(Subject.ZH) ? "第" + own + "条" : noun + own;
  }

  private PathElement own() {
    List<String> path = passage.path();
    return PathElement.of(path.isEmpty() ? "" : path.get(path.size() - 1));
  }

  /** The words over the passage alone, which say what it is about. */
  String heading() {
    String inline = bracketed.isEmpty() ? inlineHeading() : bracketed;
    return inline.isEmpty() ? topic(own().name()) : inline;
  }

  /** The heading over a clause that has none; it may stand over others, too. */
  String above() {
    List<String> path = passage.path();
    if (path.size() < 2 || !own().name().isEmpty()) {
      return "";
    }
    PathElement above = PathElement.of(path.get(path.size() - 2));
    boolean clause = !above.number().isEmpty() && !CHAPTER.matcher(above.number()).matches();
    return clause ? topic(above.name()) : "";
  }

  /** Less the brackets around it and the mark of a link to it. */
  static String bare(String heading) {
    return heading
        .replaceFirst("^[【\\[（(](.{1,40})[】\\]）)]$", "$1")
        .replaceFirst("[\\s¶#:：]{1,4}$", "");
  }

  /** Whether a heading names something that the document's title does not. */
  boolean tells(String heading) {
    return !topic(heading).isEmpty() && !document.title().contains(bare(heading));
  }

  private String topic(String heading) {
    String bare = bare(heading);
    boolean none =
        bare.isEmpty()
            || Labels.isLabel(bare)
            || bare.equalsIgnoreCase(document.title())
            || NUMERAL.matcher(bare).matches()
            || NO_TOPIC.matcher(bare).find();
    return none ? "" : language.equals(Subject.ZH) ? bare : uncapitalised(bare);
  }

  private String inlineHeading() {
    String text = prose.text();
    String head = text.substring(0, Math.min(text.length(), 80));
    if (!passage.kind().equals("clause")) {
      return "";
    }
    Matcher inline = (language.equals(Subject.ZH) ? INLINE_HAN : INLINE_LATIN).matcher(head);
    if (!inline.lookingAt() || SENTENCE.matcher(inline.group(1)).find()) {
      return "";
    }
    return language.equals(Subject.ZH) ? inline.group(1) : uncapitalised(inline.group(1));
  }

  /** "Charges and payment" within a sentence; names and "Limitation of Liability" stay. */
  static String uncapitalised(String words) {
    boolean titleCase = words.matches("\\S+ .*\\b\\p{Lu}.*");
    boolean acronym = words.length() > 1 && !Character.isLowerCase(words.charAt(1));
    return titleCase || acronym || words.isEmpty()
        ? words
        : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
