package io.syllabus.udfs.segment;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Finds tables of contents and lists of figures, whose lines look like headings and are none. */
final class Contents {
  private static final Pattern TITLE =
      Pattern.compile(
          "#{0,6}\\s{0,3}[*_]{0,2}(?:目\\s{0,4}录|目\\s{0,4}次|(?:插?图|表格?)(?:目录|清单)"
              + "|(?i:(?:table of )?contents|list of (?:figures|tables)))[*_]{0,2}\\s{0,3}:?");

  private static final Pattern LEADER =
      Pattern.compile(
          "(?:\\.{4,40}|…{2,40}|·{4,40}|_{4,40}|(?:\\. ){3,40}\\.?)\\s{0,5}[-–]?\\d{1,4}[-–]?$");

  private static final Pattern ENTRY =
      Pattern.compile("\\s\\d{1,4}$|\\]\\(#[^)]{0,120}\\)$|\\t\\d{1,4}$");

  private static final int TAIL = 150;

  private Contents() {}

  /** The indexes of the lines that belong to one. */
  static BitSet of(List<Line> lines) {
    BitSet found = new BitSet();
    for (int i = 0; i < lines.size(); i++) {
      if (LEADER.matcher(tail(lines.get(i))).find()) {
        found.set(i);
      } else if (lines.get(i).text().length() < 60
          && TITLE.matcher(lines.get(i).text()).matches()) {
        mark(lines, i, found);
      }
    }
    return found;
  }

  private static void mark(List<Line> lines, int title, BitSet found) {
    int end = title + 1;
    while (end < lines.size() && isEntry(lines.get(end))) {
      end++;
    }
    if (end > title + 1) {
      found.set(title, end);
    }
  }

  private static boolean isEntry(Line line) {
    String tail = tail(line);
    return LEADER.matcher(tail).find()
        || (line.text().length() < TAIL && ENTRY.matcher(tail).find());
  }

  private static String tail(Line line) {
    return line.text().substring(Math.max(0, line.text().length() - TAIL));
  }
}
