package io.syllabus.udfs.structure;

import io.syllabus.udfs.segment.PathElement;
import io.syllabus.udfs.segment.Piece;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A passage with the words by which a question names it. */
final class Subject {
  static final String ZH = "zh";
  static final String EN = "en";

  /** 【放火罪】: what an article is about, before its words. */
  private static final Pattern BRACKETED = Pattern.compile("\\s{0,3}【([^【】]{1,80})】\\s{0,3}");

  private final DocumentPassage passage;
  private final String language;
  private final DocumentName document;
  private final Prose prose;
  private final Topics topics;

  Subject(DocumentPassage passage) {
    this.passage = passage;
    this.language = language(passage);
    this.document = document(passage, language);
    int number =
        passage.kind().equals("clause")
            ? PathElement.numberLength(passage.text(), passage.path())
            : 0;
    Matcher bracketed = BRACKETED.matcher(passage.text()).region(number, passage.text().length());
    boolean named = passage.kind().equals("clause") && bracketed.lookingAt();
    this.prose = new Prose(passage.text(), named ? bracketed.end() : number);
    this.topics = new Topics(passage, language, document, prose, named ? bracketed.group(1) : "");
  }

  DocumentPassage passage() {
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

  private static String language(DocumentPassage passage) {
    boolean words = !passage.kind().equals("table"); // cells of code and names have none
    boolean named = passage.title() != null && isChinese(passage.title());
    if (named && (!words || isChinese(String.join("", passage.path())))) {
      return ZH;
    }
    if (ZH.equals(passage.language()) || EN.equals(passage.language())) {
      return passage.language();
    }
    long han = passage.text().codePoints().filter(Subject::isHan).count();
    long letters = passage.text().codePoints().filter(Character::isLetter).count();
    return han * 4 > letters ? ZH : EN;
  }

  private static boolean isChinese(String words) {
    return words.codePoints().anyMatch(Subject::isHan);
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  DocumentName document() {
    return document;
  }

  /**
   * What a clause says that the passage cites by that number, as one quotes it; empty where it says
   * more than one thing.
   */
  Optional<String> cited(String number) {
    String clause = passage.fields().getOrDefault(Piece.cites(number), "");
    List<AnswerStatement> statements = new Prose(clause, 0).statements();
    return statements.size() == 1
        ? Optional.of(statements.get(0).text().replaceAll("[.。]$", ""))
        : Optional.empty();
  }

  /**
   * document, title, stipulates, number, heading, above, place (the document, or the section of it
   * in which the passage stands) and owner (the same without the innermost heading); those that are
   * unknown are left out.
   */
  Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    put(values, "title", document.title());
    values.putAll(named(document));
    put(values, "place", within(passage.path().size() - 1));
    put(values, "owner", within(passage.path().size() - 2));
    put(values, "stipulates", document.stipulates());
    put(values, "number", topics.number());
    String heading = topics.heading();
    boolean order = language.equals(EN) && Imperatives.begin(heading);
    put(values, order ? "howTo" : "heading", heading);
    put(values, "above", topics.above());
    return values;
  }

  /** The values that name the document. */
  private static Map<String, String> named(DocumentName document) {
    Map<String, String> values = new TreeMap<>();
    put(values, "document", document.inQuestion());
    put(values, "under", document.under());
    put(values, "underRules", document.underRules());
    return values;
  }

  /**
   * One of those templates that can be filled, the same one for the same text, and again with the
   * place of the passage named.
   */
  Optional<Question> question(List<String> templates, Map<String, String> values, String text) {
    return WordingTemplate.choose(templates, values, text)
        .map(words -> new Question(words, placed(words, templates, values, text)));
  }

  private String placed(
      String words, List<String> templates, Map<String, String> values, String text) {
    Map<String, String> own = new TreeMap<>(values);
    named(place(words)).forEach((name, value) -> own.computeIfPresent(name, (n, old) -> value));
    String placed = WordingTemplate.choose(templates, own, text).orElse(words);
    return placed.equals(words) ? null : placed;
  }

  /** By its number, else by the innermost heading that a question does not name already. */
  private DocumentName place(String question) {
    String number = topics.number();
    if (!number.isEmpty() && !question.contains(number)) {
      return document.numbered(number);
    }
    List<String> path = passage.path();
    for (int i = path.size() - 1; i >= 0; i--) {
      String heading = Topics.bare(PathElement.of(path.get(i)).name());
      String told = question.toLowerCase(Locale.ROOT);
      if (topics.tells(heading) && !told.contains(heading.toLowerCase(Locale.ROOT))) {
        return document.section(heading);
      }
    }
    return document;
  }

  private static void put(Map<String, String> values, String name, String value) {
    if (!value.isEmpty()) {
      values.put(name, value);
    }
  }

  /** The document's own title, else its outermost heading. */
  private static DocumentName document(DocumentPassage passage, String language) {
    DocumentName own = DocumentName.of(passage.title() == null ? "" : passage.title(), language);
    return own.title().isEmpty() && passage.path().size() > 1
        ? DocumentName.of(passage.path().get(0), language)
        : own;
  }

  /** The document, with the heading of that index where it names something of its own. */
  private String within(int heading) {
    String words = heading < 0 ? "" : PathElement.of(passage.path().get(heading)).name();
    DocumentName part = topics.tells(words) ? document.section(Topics.bare(words)) : document;
    return part.inQuestion();
  }
}
