package io.syllabus.udfs.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes the titles of a plain text that a row of marks stands under as Markdown headings: those of
 * reStructuredText, AsciiDoc, Markdown's second form and of typed papers.
 *
 * <p>A depth belongs to a row's mark, and to whether one stands above, too, in the order in which a
 * text uses them (docutils, "reStructuredText Markup Specification", Sections); beside headings
 * with number signs a row of = means the first and one of - the second (CommonMark 0.31, 4.3).
 */
final class UnderlinedTitles {

  private static final String FENCE = "```"; // of code, whose rows underline nothing
  private static final int LONGEST = 100; // characters of a title
  private static final int FEWEST = 3; // marks of a row
  private static final int SHORT = 2; // columns that a row may lack
  private static final int DEEPEST = 6;
  private static final Pattern ROW = Pattern.compile("([=\\-~^\"'`+*#:._])\\1{2,200}[ \\t]*");
  private static final Pattern SAYS = Pattern.compile("\\p{L}");
  private static final Pattern OTHER =
      Pattern.compile("[\\s|#>*+\\-•].*|.*[,;:，；：、]|.*[.。!！].{0,3}");
  private static final Pattern NUMBER_SIGNS = Pattern.compile("#{1,6} .*");

  private final List<String> lines;
  private final List<String> styles = new ArrayList<>();
  private final boolean markdown;

  private UnderlinedTitles(List<String> lines) {
    this.lines = lines;
    this.markdown = lines.stream().anyMatch(line -> NUMBER_SIGNS.matcher(line).matches());
  }

  /** In Markdown a row may be of any length. */
  private boolean isSetext(int row) {
    return markdown && "=-".indexOf(mark(row)) >= 0 && lines.get(row).length() < LONGEST;
  }

  /** The lines of a text, a title and its rows as one. */
  static List<String> write(List<String> lines) {
    UnderlinedTitles titles = new UnderlinedTitles(lines);
    int start = titles.endOfSettings();
    List<String> written = new ArrayList<>(lines.subList(0, start));
    boolean fenced = false;
    for (int i = start; i < lines.size(); ) {
      fenced ^= lines.get(i).startsWith(FENCE);
      if (fenced) {
        written.add(lines.get(i++));
      } else {
        i = titles.next(i, written);
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
    boolean over = isRow(i) && isTitle(i + 1) && isRow(i + 2) && mark(i) == mark(i + 2);
    if (over && lengths(i + 1, i)) {
      written.add(heading(i + 1, true));
      return i + 3;
    }
    if (isFree(i) && isTitle(i) && isRow(i + 1) && (isSetext(i + 1) || lengths(i, i + 1))) {
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
    return i >= 0 && i < lines.size() && ROW.matcher(lines.get(i)).matches();
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
  private boolean lengths(int title, int row) {
    int wide = columns(lines.get(title).strip());
    int marks = lines.get(row).strip().length();
    boolean framed = row < title;
    return marks >= Math.max(FEWEST, wide - SHORT) && (framed || marks <= 2 * wide + SHORT);
  }

  /** Han and full-width characters take two. */
  private static int columns(String text) {
    return text.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum();
  }

  private String heading(int title, boolean framed) {
    String style = lines.get(title + 1).charAt(0) + (framed ? "framed" : "");
    if (!styles.contains(style)) {
      styles.add(style);
    }
    int depth = styles.indexOf(style) + 1;
    if (markdown && !framed) {
      depth = style.equals("=") ? 1 : style.equals("-") ? 2 : depth;
    }
    return "#".repeat(Math.min(depth, DEEPEST)) + " " + lines.get(title).strip();
  }
}
