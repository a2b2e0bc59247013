package io.syllabus.udfs.dedup;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Statements of the texts that were asked for last, by id: pairs share texts, and to read one costs
 * more than to compare two. Holds {@value #MOST} characters of text; for one thread.
 */
public final class RecentStatements {
  static final int MOST = 200_000; // a statement takes some hundred bytes a character

  private record Read(Statement statement, int characters) {}

  private final Map<String, Read> read = new LinkedHashMap<>(16, 0.75f, true);
  private long characters;

  /** What the text of that id says. */
  public Statement of(String id, String text) {
    Read known = read.get(id);
    return known == null ? add(id, text) : known.statement();
  }

  private Statement add(String id, String text) {
    Statement statement = Statement.of(text);
    read.put(id, new Read(statement, text.length()));
    characters += text.length();
    Iterator<Read> oldest = read.values().iterator();
    while (characters > MOST) {
      characters -= oldest.next().characters();
      oldest.remove();
    }
    return statement;
  }

  /** How many texts are held. */
  int size() {
    return read.size();
  }
}
