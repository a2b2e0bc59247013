package io.syllabus.udfs.segment;

import java.util.List;
import java.util.regex.Pattern;

/** Numbers of pages that the extraction left in the text. */
final class PageNumbers {
  private static final Pattern ALONE =
      Pattern.compile(
          "第\\s{0,2}\\d{1,4}\\s{0,2}页.{0,15}|(?i:page)\\s\\d{1,4}(?:\\s(?:of|/)\\s\\d{1,4})?"
              + "|[-–—]\\s{0,2}\\d{1,4}\\s{0,2}[-–—]|\\d{1,4}(?:\\s?/\\s?\\d{1,4})?");

  private PageNumbers() {}

  /** Whether the line is the first or last of its page and only counts pages. */
  static boolean isPageNumber(List<Line> lines, int i) {
    Line line = lines.get(i);
    boolean first = i == 0 || lines.get(i - 1).page() < line.page();
    boolean last = i + 1 == lines.size() || lines.get(i + 1).page() > line.page();
    boolean many = lines.get(lines.size() - 1).page() > 0;
    return many
        && (first || last)
        && line.text().length() < 30
        && ALONE.matcher(line.text()).matches();
  }
}
