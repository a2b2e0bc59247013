package io.syllabus.udfs.segment;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds tables of contents and lists of figures, whose lines look like headings and are none. */
final class TableOfContents {
  private static final Pattern TITLE =
      Pattern.compile(
          "#{0,6}\\s{0,3}[*_]{0,2}(?:目\\s{0,4}录|目\\s{0,4}次|(?:插?图|表格?)(?:目录|清单)"
              + "|(?i:(?:table of )?contents|list of (?:figures|tables)))[*_]{0,2}\\s{0,3}:?");

  private static final Pattern LEADER =
      Pattern.compile(
          "(?:\\.{4,40}|…{2,40}|·{4,40}|_{4,40}|(?:\\. ){3,40}\\.?)\\s{0,5}[-–]?\\d{1,4}[-–]?$");

  private static final Pattern ENTRY =
      Pattern.compile("\\s\\d{1,4}$|\\]\\(#[^)]{0,120}\\)$|\\t\\d{1,4}$");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");
  private static final Pattern SET = Pattern.compile("[\\s\\p{Zs}#*_]+");
  private static final Pattern PAGE = Pattern.compile("^\\d{1,2}(?=\\d)");
  private static final Pattern BEHIND = Pattern.compile("[.…·_]*\\d{1,4}$");
  private static final int FEWEST = 2; // entries without a page number
  private static final int TAIL = 150;
  private static final int SHORTEST = 3; // an entry without a page number, in characters
  private static final int LONGEST = 80;

  private final List<Line> lines;
  private final BitSet found = new BitSet();
  private final Map<String, Integer> lastPlaces = new HashMap<>();

  private TableOfContents(List<Line> lines) {
    this.lines = lines;
    for (int i = 0; i < lines.size(); i++) {
      lastPlaces.put(words(lines.get(i)), i);
    }
  }

  /** What a line says, however it is set: 第一章 总　则 is 第一章总则. */
  private static String words(Line line) {
    return line.text().length() > TAIL ? "" : SET.matcher(line.text()).replaceAll("");
  }

  /** The indexes of the lines that belong to one. */
  static BitSet of(List<Line> lines) {
    TableOfContents contents = new TableOfContents(lines);
    for (int i = 0; i < lines.size(); i++) {
      if (LEADER.matcher(tail(lines.get(i))).find()) {
        contents.found.set(i);
      } else if (isTitle(lines.get(i))) {
        contents.mark(i);
      }
    }
    return contents.found;
  }

  private static boolean isTitle(Line line) {
    return line.text().length() < 60
        && TITLE.matcher(BLANKS.matcher(line.text()).replaceAll(" ")).matches();
  }

  private void mark(int title) {
    int end = title + 1;
    int paged = 0;
    Set<String> listed = new HashSet<>();
    for (boolean entry = true; entry && end < lines.size(); ) {
      boolean numbered = isEntry(lines.get(end));
      entry = numbered ? listed.add(named(lines.get(end))) : comesAgain(end, listed);
      paged += numbered && entry ? 1 : 0;
      end += entry ? 1 : 0;
    }
    if (paged > 0 || end > title + FEWEST) {
      found.set(title, end);
    }
  }

  /** What an entry with a page number says without it. */
  private static String named(Line line) {
    return BEHIND.matcher(words(line)).replaceFirst("");
  }

  /**
   * Entries without a page number are titles that the text has again where they belong; the first
   * that was listed already stands there.
   */
  private boolean comesAgain(int i, Set<String> listed) {
    String words = words(lines.get(i));
    String paged = PAGE.matcher(words).replaceFirst(""); // 54.1 stands on page 5
    boolean again = lastPlaces.get(words) > i || lastPlaces.getOrDefault(paged, -1) > i;
    return words.length() >= SHORTEST && words.length() <= LONGEST && again && listed.add(words);
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
