package io.syllabus.udfs.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Capitalised words in a row, as names are written: initials with their full stop and particles
 * (van, de la) belong to it; a line feed or a comma ends it.
 */
record CapitalRun(ScanText text, List<Word> words) {
  private static final int LONGEST = 7;
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "der", "den", "di", "da", "do", "dos", "das", "du", "van", "von",
          "ter", "ten", "la", "le", "al", "el", "bin", "ibn", "y", "af", "zu");
  private static final Set<String> ABBREVIATED =
      Set.of("mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr");

  CapitalRun {
    words = List.copyOf(words);
  }

  static List<CapitalRun> all(ScanText text) {
    List<CapitalRun> runs = new ArrayList<>();
    List<Word> words = text.words();
    int i = 0;
    while (i < words.size()) {
      if (words.get(i).capitalised()) {
        int end = end(text, words, i);
        runs.add(new CapitalRun(text, words.subList(i, end)));
        i = end;
      } else {
        i++;
      }
    }
    return runs;
  }

  private static int end(ScanText text, List<Word> words, int first) {
    int end = first + 1;
    for (int i = first + 1; i < words.size() && i - first < LONGEST; i++) {
      if (!joined(text, words.get(i - 1), words.get(i))) {
        break;
      }
      if (words.get(i).capitalised()) {
        end = i + 1;
      } else if (!PARTICLES.contains(words.get(i).text())) {
        break;
      }
    }
    return end;
  }

  private static boolean joined(ScanText text, Word left, Word right) {
    int gap = right.start() - left.end();
    if (gap == 1) {
      return text.at(left.end()) == ' ';
    }
    boolean title = ABBREVIATED.contains(left.lower()) && (!left.shouted() || right.shouted());
    boolean dotted = left.initial() || title;
    return gap == 2 && dotted && text.text().startsWith(". ", left.end());
  }

  int start() {
    return words.get(0).start();
  }

  int end() {
    return words.get(words.size() - 1).end();
  }

  int size() {
    return words.size();
  }

  Word first() {
    return words.get(0);
  }

  Word last() {
    return words.get(words.size() - 1);
  }

  /** The run from one of its words on. */
  CapitalRun from(int index) {
    return new CapitalRun(text, words.subList(index, words.size()));
  }

  /** The run up to one of its words, without it. */
  CapitalRun to(int index) {
    return new CapitalRun(text, words.subList(0, index));
  }

  /** Whether a sentence, a line, a numbered clause or a quotation begins here. */
  boolean opens() {
    int i = start() - 1;
    while (i >= 0 && text.at(i) == ' ') {
      i--;
    }
    int number = i;
    while (number >= 0 && (Character.isDigit(text.at(number)) || text.at(number) == '.')) {
      number--;
    }
    return number < 0 || text.at(number) == '\n' || ".!?:\n\"'>(*#|-;".indexOf(text.at(i)) >= 0;
  }

  @Override
  public String toString() {
    return "CapitalRun[%d words]".formatted(words.size());
  }
}
