package io.syllabus.udfs.segment;

import java.util.List;
import java.util.regex.Pattern;

/** The YAML between two rules at the head of a Markdown file. */
final class FrontMatter {
  private static final String RULE = "---";
  private static final Pattern SETTING = Pattern.compile("[A-Za-z_][\\w-]{0,40}:(?:\\s.*)?");
  private static final Pattern ENTRY = Pattern.compile("-\\s.*");
  private static final int MOST = 60;

  private FrontMatter() {}

  /** How many lines it takes; 0 if there is none. */
  static int end(List<Line> lines) {
    if (lines.isEmpty() || !lines.get(0).text().equals(RULE)) {
      return 0;
    }
    for (int i = 1; i < Math.min(MOST, lines.size()); i++) {
      String head = lines.get(i).head();
      if (head.equals(RULE)) {
        return i + 1;
      }
      if (!SETTING.matcher(head).matches() && !ENTRY.matcher(head).matches()) {
        return 0;
      }
    }
    return 0;
  }
}
