package io.syllabus.udfs.mask;

import java.util.List;
import java.util.Set;

/**
 * Cells of tables that name a thing in capitals, as price lists do: a name within one is part of
 * what the thing is called (Douglas Laing Old Particular), unless a mark parts it from the rest.
 */
final class LabelCells {
  private static final Set<String> SMALL =
      Set.of("of", "and", "the", "a", "an", "in", "for", "with", "by", "from", "to", "or");
  private static final int LONGEST_NAME = 3;
  private static final String MARKS = ",;:()/";

  private LabelCells() {}

  /** Whether a range is a part of such a label. */
  static boolean holds(ScanText text, int start, int end) {
    String all = text.text();
    int open = start - 1;
    while (isInside(text.at(open))) {
      open--;
    }
    int close = end;
    while (isInside(text.at(close))) {
      close++;
    }
    if (text.at(open) != '|' || text.at(close) != '|') {
      return false;
    }
    String before = all.substring(open + 1, start).strip();
    String after = all.substring(end, close).strip();
    if (before.isEmpty() && after.isEmpty()) {
      List<Word> words = Word.all(all.substring(start, end));
      return words.size() > LONGEST_NAME && NameShape.of(words).common() > 0;
    }
    return (goesOn(before, before.length() - 1) || goesOn(after, 0))
        && isLabel(Word.all(before))
        && isLabel(Word.all(after));
  }

  private static boolean isInside(char c) {
    return c != '|' && c != '\n';
  }

  private static boolean goesOn(String rest, int at) {
    return !rest.isEmpty() && MARKS.indexOf(rest.charAt(at)) < 0;
  }

  private static boolean isLabel(List<Word> words) {
    return words.stream().allMatch(w -> w.capitalised() || SMALL.contains(w.lower()));
  }
}
