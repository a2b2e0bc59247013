package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.Blank;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The YAML (or Hugo's TOML) between two rules at the head of a Markdown file. */
final class FrontMatter {
  private static final List<String> RULES = List.of("---", "+++");
  private static final Pattern SETTING =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_. -]{0,40}(?::(?:\\s.*)?|\\s?=.*)");
  private static final Pattern TITLE =
      Pattern.compile("(?i:title|标题)\\s?[:=]\\s?(?:\"([^\"]+)\"|'([^']+)'|([^\\s|>\"'#].*))");
  private static final Pattern COMMENT = Pattern.compile("\\s#\\s.*$");
  private static final int MOST = 200;

  private FrontMatter() {}

  /** How many lines it takes; 0 if there is none. */
  static int end(List<Line> lines) {
    if (lines.size() < 3 || !RULES.contains(lines.get(0).text()) || !isSetting(lines.get(1))) {
      return 0;
    }
    String rule = lines.get(0).text();
    for (int i = 2; i < Math.min(MOST, lines.size()); i++) {
      String text = lines.get(i).text();
      if (text.equals(rule) || (text.equals("...") && rule.equals("---"))) {
        return i + 1;
      }
      if (text.startsWith("#") && text.startsWith("##")) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean isSetting(Line line) {
    return SETTING.matcher(line.head()).matches();
  }

  /** Its title, null if it has none. */
  static String title(List<Line> lines) {
    for (Line line : lines.subList(0, end(lines))) {
      Matcher title = TITLE.matcher(line.head());
      if (title.matches()) {
        return Blank.strip(plain(title));
      }
    }
    return null;
  }

  private static String plain(Matcher title) {
    for (int group = 1; group < 3; group++) {
      if (title.group(group) != null) {
        return title.group(group);
      }
    }
    return COMMENT.matcher(title.group(3)).replaceFirst("");
  }
}
