package io.syllabus.udfs.dedup;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Facts of the texts that were asked for last, by id: pairs share texts, and to read one costs more
 * than to compare two. Holds {@value #MOST} characters of text; for one thread.
 */
public final class RecentFacts {
  static final int MOST = 200_000; // they take some hundred bytes a character

  private record Read(TextFacts facts, int characters) {}

  private final Map<String, Read> read = new LinkedHashMap<>(16, 0.75f, true);
  private long characters;

  /** What the text of that id says. */
  public TextFacts of(String id, String text) {
    Read known = read.get(id);
    return known == null ? add(id, text) : known.facts();
  }

  private TextFacts add(String id, String text) {
    TextFacts facts = TextFacts.of(text);
    read.put(id, new Read(facts, text.length()));
    characters += text.length();
    Iterator<Read> oldest = read.values().iterator();
    while (characters > MOST) {
      characters -= oldest.next().characters();
      oldest.remove();
    }
    return facts;
  }

  /** How many texts are held. */
  int size() {
    return read.size();
  }
}
