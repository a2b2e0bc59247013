package io.syllabus.udfs.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Chinese and English sentences; in one pass. */
public final class Sentences {
  private static final String HAN_ENDS = "。！？";
  private static final String LATIN_ENDS = ".!?";
  private static final String CLOSING = "\"'”’」』）)】]";

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "art", "arts", "sec", "cl", "para",
          "fig", "vs", "etc", "inc", "ltd", "co", "corp", "llc", "plc", "e.g", "i.e", "cf", "al",
          "approx", "vol", "pp", "p", "ed", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
          "sept", "oct", "nov", "dec", "u.s", "u.k", "a.m", "p.m", "jr", "sr", "rev", "ref");

  private Sentences() {}

  /** The text cut after each sentence and the blanks behind it; the parts joined give the text. */
  public static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      int end = endAt(text, start, i);
      if (end > i) {
        sentences.add(text.substring(start, end));
        start = end;
        i = end - 1;
      }
    }
    if (start < text.length()) {
      sentences.add(text.substring(start));
    }
    return sentences;
  }

  /** The start of the next sentence if one ends with the character at i, otherwise i. */
  private static int endAt(String text, int start, int i) {
    char c = text.charAt(i);
    if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
      return skipBlank(text, i);
    }
    boolean han = HAN_ENDS.indexOf(c) >= 0;
    if (!han && LATIN_ENDS.indexOf(c) < 0) {
      return i;
    }
    int end = i + 1;
    while (end < text.length()
        && (CLOSING + HAN_ENDS + LATIN_ENDS).indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    int next = skipBlank(text, end);
    boolean ends =
        han
            || next == text.length()
            || (isOpening(text, start, i, next) && (next > end || isRunTogether(text, i)));
    return ends ? next : i;
  }

  private static int skipBlank(String text, int from) {
    int next = from;
    while (next < text.length() && Blank.isBlank(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private static boolean isOpening(String text, int start, int dot, int next) {
    return !Character.isLowerCase(text.codePointAt(next))
        && (text.charAt(dot) != '.' || !isAbbreviation(text, start, dot));
  }

  /** "each order.For late delivery", as OCR writes it. */
  private static boolean isRunTogether(String text, int dot) {
    return dot >= 3
        && dot + 2 < text.length()
        && text.substring(dot - 3, dot).chars().allMatch(Character::isLowerCase)
        && Character.isUpperCase(text.charAt(dot + 1))
        && (Character.isLowerCase(text.charAt(dot + 2)) || text.charAt(dot + 2) == ' ');
  }

  private static boolean isAbbreviation(String text, int start, int dot) {
    int from = dot;
    while (from > start && dot - from < 12 && !Blank.isBlank(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, dot).toLowerCase(Locale.ROOT).replaceAll("^[(\"“‘\\[]+", "");
    boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0));
    boolean number = from == start && word.matches("[\\d.]{1,8}|[a-z]");
    return initial || number || ABBREVIATIONS.contains(word);
  }
}
