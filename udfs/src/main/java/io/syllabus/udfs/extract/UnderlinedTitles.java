package io.syllabus.udfs.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes the titles of a plain text that a row of marks stands under as Markdown headings: those of
 * reStructuredText, of Markdown's second form and of typed papers.
 *
 * <p>In Markdown a row of = means the first depth and one of - the second (CommonMark 0.31, 4.3).
 * Elsewhere a depth belongs to a row's mark, and to whether one stands above, too, in the order in
 * which a text uses them (docutils, "reStructuredText Markup Specification", Sections).
 */
final class UnderlinedTitles {

  private static final int LONGEST = 100; // characters of a title
  private static final int FEWEST = 3; // marks of a row
  private static final int SHORT = 2; // columns that a row may lack
  private static final int DEEPEST = 6;
  private static final Pattern ROW = Pattern.compile("([=\\-~^\"'`+*#:])\\1{2,200}[ \\t]*");
  private static final Pattern MARKDOWN_ROW = Pattern.compile("(?:={2,200}|-{2,200})[ \\t]*");
  private static final Pattern SAYS = Pattern.compile("\\p{L}");
  private static final Pattern OTHER =
      Pattern.compile("[\\s|#>*+\\-•\\[].*|.*[,;:，；：、]|.*[.。!！].{0,3}");

  private final List<String> lines;
  private final List<String> styles = new ArrayList<>();
  private final boolean markdown;

  private UnderlinedTitles(List<String> lines, boolean markdown) {
    this.lines = lines;
    this.markdown = markdown;
  }

  /** The lines of a text, a title and its rows as one. */
  static List<String> write(List<String> lines) {
    return new UnderlinedTitles(lines, false).write();
  }

  static List<String> writeMarkdown(List<String> lines) {
    return new UnderlinedTitles(lines, true).write();
  }

  private List<String> write() {
    int start = endOfSettings();
    List<String> written = new ArrayList<>(lines.subList(0, start));
    Fences fences = new Fences();
    for (int i = start; i < lines.size(); ) {
      if (fences.holds(lines.get(i))) {
        written.add(lines.get(i++));
      } else {
        i = next(i, written);
      }
    }
    return written;
  }

  /** After the settings between two rows that a file of a site generator begins with. */
  private int endOfSettings() {
    if (!lines.get(0).stripTrailing().equals("---")) {
      return 0;
    }
    int end = 1;
    while (end < lines.size() && !lines.get(end).stripTrailing().equals("---")) {
      end++;
    }
    return end == lines.size() ? 0 : end + 1;
  }

  private int next(int i, List<String> written) {
    boolean over = !markdown && isRow(i) && isTitle(i + 1) && isRow(i + 2);
    if (over && mark(i) == mark(i + 2) && isAsWide(i + 1, i)) {
      written.add(heading(i + 1, true));
      return i + 3;
    }
    if (isFree(i) && isTitle(i) && isRow(i + 1) && (markdown || isAsWide(i, i + 1))) {
      written.add(heading(i, false));
      return i + 2;
    }
    written.add(lines.get(i));
    return i + 1;
  }

  /** Whether nothing stands right above: the last line of a paragraph is no title. */
  private boolean isFree(int i) {
    return i == 0 || lines.get(i - 1).isBlank();
  }

  private boolean isRow(int i) {
    Pattern row = markdown ? MARKDOWN_ROW : ROW;
    return i >= 0 && i < lines.size() && row.matcher(lines.get(i)).matches();
  }

  private char mark(int row) {
    return lines.get(row).charAt(0);
  }

  private boolean isTitle(int i) {
    String line = i < lines.size() ? lines.get(i).stripTrailing() : "";
    return line.length() <= LONGEST
        && SAYS.matcher(line).find()
        && !OTHER.matcher(line.strip()).matches()
        && (isRow(i - 1) || !Character.isWhitespace(line.charAt(0)));
  }

  /** A row is about as wide as its title; one across the page ends a paragraph. */
  private boolean isAsWide(int title, int row) {
    int wide = columns(lines.get(title).strip());
    int marks = lines.get(row).strip().length();
    boolean framed = row < title;
    return marks >= Math.max(FEWEST, wide - SHORT) && (framed || marks <= 2 * wide + SHORT);
  }

  /** Han and full-width characters take two. */
  static int columns(String text) {
    return text.codePoints().map(UnderlinedTitles::columns).sum();
  }

  static int columns(int character) {
    return character >= 0x1100 ? 2 : 1;
  }

  private String heading(int title, boolean framed) {
    char mark = mark(title + 1);
    String style = mark + (framed ? "framed" : "");
    if (!styles.contains(style)) {
      styles.add(style);
    }
    int depth = markdown ? (mark == '=' ? 1 : 2) : styles.indexOf(style) + 1;
    return "#".repeat(Math.min(depth, DEEPEST)) + " " + lines.get(title).strip();
  }
}
