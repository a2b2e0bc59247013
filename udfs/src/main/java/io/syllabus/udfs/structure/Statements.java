package io.syllabus.udfs.structure;

import io.syllabus.udfs.text.Blank;
import io.syllabus.udfs.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts sentences together that are no answer apart: what ends in a colon with its list, and a
 * sentence such as "It does not apply if …" or 但… with the one that it goes on with.
 */
final class Statements {
  static final Pattern ITEM =
      Pattern.compile(
          "[-*+•·●○▪■◆–—]\\s|\\d{1,3}[.、)）]|\\d{1,3}(?:\\.\\d{1,3}){1,4}\\s|[(（][\\p{L}\\p{N}]{1,4}[)）]|[①-⑳]|[a-zA-Z][.)]\\s|[一二三四五六七八九十]{1,3}、");

  private static final String OPEN = ":：";
  private static final String MORE = ";；,，";

  private final List<AnswerStatement> statements = new ArrayList<>();
  private final String text;
  private String head;
  private int start;
  private int end;

  private Statements(String text) {
    this.text = text;
  }

  /** The statements of a text, in order; each ends before the blanks behind it. */
  static List<AnswerStatement> of(String text) {
    Statements statements = new Statements(text);
    int at = 0;
    for (String sentence : Sentences.of(text)) {
      for (String line : sentence.split("(?<=\n)", -1)) {
        statements.add(at, line);
        at += line.length();
      }
    }
    statements.close();
    return statements.statements;
  }

  private void add(int at, String piece) {
    String line = Blank.strip(piece);
    if (line.isEmpty()) {
      return;
    }
    int from = at + piece.indexOf(line);
    int pointer = Pointers.needless(line);
    if (head == null || !leans(line.substring(pointer))) {
      close();
      head = line.substring(pointer);
      start = from + pointer;
    }
    end = from + line.length();
  }

  private boolean leans(String words) {
    char last = text.charAt(end - 1);
    boolean item = ITEM.matcher(words).lookingAt();
    return OPEN.indexOf(last) >= 0
        || MORE.indexOf(last) >= 0
        || (item && isList())
        || (!item && Pointers.atStart(words) && !Pointers.away(words));
  }

  /** Whether the statement has announced a list. */
  private boolean isList() {
    return head.length() < end - start || OPEN.indexOf(text.charAt(end - 1)) >= 0;
  }

  private void close() {
    if (head != null) {
      statements.add(new AnswerStatement(head, text.substring(start, end), start));
    }
    head = null;
  }
}
