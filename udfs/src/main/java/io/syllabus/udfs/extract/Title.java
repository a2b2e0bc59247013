package io.syllabus.udfs.extract;

import io.syllabus.udfs.text.Span;
import java.util.List;

/** The title of a document: its first heading, or else a short first line. */
public final class Title {
  private static final int PAGES = 2;
  private static final int LINES = 12;
  private static final int LONGEST = 80;

  private Title() {}

  /** The title, null where nothing looks like one. */
  public static String of(List<Page> pages) {
    String first = null;
    int seen = 0;
    for (Page page : pages.subList(0, Math.min(PAGES, pages.size()))) {
      for (String line : withoutFurniture(page).lines().toList()) {
        String words = line.strip();
        if (words.isEmpty() || seen++ >= LINES) {
          continue;
        }
        if (words.startsWith("#")) {
          return words.replaceFirst("^#+\\s*", "");
        }
        first = first == null ? words : first;
      }
    }
    return first != null && isTitle(first) ? first : null;
  }

  private static boolean isTitle(String line) {
    return line.codePointCount(0, line.length()) <= LONGEST
        && !line.startsWith("|")
        && !line.matches(".*[。.；;，,：:]$")
        && line.codePoints().anyMatch(Character::isLetter);
  }

  private static String withoutFurniture(Page page) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Span span : page.furniture()) {
      int start = page.text().offsetByCodePoints(0, span.start());
      int end = page.text().offsetByCodePoints(start, span.length());
      text.append(page.text(), Math.min(at, start), start).append('\n');
      at = Math.max(at, end);
    }
    return text.append(page.text().substring(at)).toString();
  }
}
