package io.syllabus.udfs.mask;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A name that is certain once is masked wherever the text repeats it, whole or, in Latin script,
 * one of its words.
 */
final class NameEcho {
  private static final double CERTAIN = 0.7;
  private static final double SCORE = 0.65;
  private static final int MOST = 200;
  private static final int SHORTEST = 3;

  private NameEcho() {}

  static void scan(
      ScanText text, List<Candidate> candidates, MaskContext context, Consumer<Candidate> found) {
    Set<String> names =
        new TreeSet<>(
            Comparator.<String>comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    for (Candidate candidate : candidates) {
      if (candidate.type().equals("PERSON") && candidate.score() >= CERTAIN) {
        add(text.text().substring(candidate.start(), candidate.end()), names);
      }
    }
    speaker(context.speaker(), names);
    names.stream().limit(MOST).forEach(name -> repeat(text, name, found));
  }

  private static void speaker(String speaker, Set<String> names) {
    ScanText folded = new ScanText(speaker.strip());
    if (ChineseSurnames.name(folded.text())) {
      names.add(folded.text());
    }
    List<Word> words = folded.words();
    if (NameShape.of(words).given() > 0) {
      add(folded.text(), names);
    }
  }

  private static void add(String name, Set<String> names) {
    if (new ScanText(name).han()) {
      if (name.length() > 1) {
        names.add(name);
      }
      return;
    }
    for (Word word : Word.all(name)) {
      if (word.capitalised()
          && word.text().length() >= SHORTEST
          && !NameLexicon.common(word.lower())) {
        names.add(word.text());
      }
    }
  }

  private static void repeat(ScanText text, String name, Consumer<Candidate> found) {
    boolean latin = !new ScanText(name).han();
    int at = text.text().indexOf(name);
    for (; at >= 0; at = text.text().indexOf(name, at + name.length())) {
      int end = at + name.length();
      boolean whole = !Character.isLetter(text.at(at - 1)) && !Character.isLetter(text.at(end));
      if (whole || !latin) {
        found.accept(new Candidate("PERSON", at, end, "name-echo", SCORE));
      }
    }
  }
}
