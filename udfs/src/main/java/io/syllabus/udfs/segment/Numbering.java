package io.syllabus.udfs.segment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells numbers that count from numbers that merely stand at the start of a line: 5.1 may follow 5
 * or 5.0, 7 may follow 6, but 2023.5.1 and 1.5 million follow nothing. A gap of two is forgiven,
 * for recognised text loses lines.
 */
final class Numbering {
  private static final int GAP = 2;
  private final Map<String, Integer> last = new HashMap<>();
  private int major;
  private boolean articles;

  /** Whether a numbered start fits what was counted so far; counts it if so. */
  boolean accepts(Heading heading) {
    if (heading.level() == HeadingGrammar.ARTICLE) {
      major = 0;
      last.keySet().removeIf(key -> key.startsWith("."));
      articles = true;
      return true;
    }
    if (heading.level() < HeadingGrammar.DECIMAL || !heading.label().matches("\\d[\\d.]*")) {
      return true;
    }
    int[] parts = Arrays.stream(heading.label().split("\\.")).mapToInt(Integer::parseInt).toArray();
    return parts.length == 1 ? acceptsMajor(parts[0]) : acceptsMinor(heading.label(), parts);
  }

  /** Below an article a bare "1." is an item of it, and no clause of its own. */
  private boolean acceptsMajor(int number) {
    boolean follows = number > major && number <= major + 1 + GAP;
    if (articles || !(number == 1 || follows)) {
      return false;
    }
    major = number;
    return true;
  }

  private boolean acceptsMinor(String label, int[] parts) {
    String parent = label.substring(0, label.lastIndexOf('.'));
    int number = parts[parts.length - 1];
    int before = last.getOrDefault(parent, 0);
    boolean follows = number > before && number <= before + 1 + GAP;
    boolean underMajor = articles || major == 0 || Math.abs(parts[0] - major) <= 1;
    boolean restarts = number == 1 && parts.length == 2;
    if (!underMajor || !(follows || restarts)) {
      return false;
    }
    last.put(parent, number);
    return true;
  }
}
