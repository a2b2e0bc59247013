package io.syllabus.udfs.curate;

import io.syllabus.udfs.dedup.Notation;
import io.syllabus.udfs.text.Resources;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of a question is about something: “Which of the following is true?” is about nothing.
 */
final class Generality {
  private static final int WORDS = 2;
  private static final int CHARACTERS = 3;
  private static final Set<String> WESTERN = new TreeSet<>(line(0));
  private static final List<String> CHINESE =
      line(1).stream().sorted(Comparator.comparing(String::length).reversed()).toList();

  private Generality() {}

  private static List<String> line(int number) {
    return List.of(
        Resources.lines(Generality.class, "general-words.txt").get(number).split(" ", -1));
  }

  /** Whether too little is left once the words of every examination are taken out. */
  static boolean isGeneral(String question) {
    return ItemUnits.isChinese(question)
        ? ItemUnits.characters(Notation.words(without(question))).size() < CHARACTERS
        : ItemUnits.words(question).stream().filter(w -> !WESTERN.contains(w)).count() < WORDS;
  }

  private static String without(String question) {
    String left = question;
    for (String term : CHINESE) {
      left = left.replace(term, " ");
    }
    return left;
  }
}
