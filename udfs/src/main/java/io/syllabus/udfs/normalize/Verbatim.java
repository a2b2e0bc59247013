package io.syllabus.udfs.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text is to be read character by character: code between backticks or indented under a
 * blank line, formulas between dollars, and record lines (several in a row with as many commas).
 */
record Verbatim(List<int[]> spans) {
  private static final Pattern INLINE =
      Pattern.compile(
          "(?<!`)`(?!`)[^`\\n"
              + "]{1,200}+`|\\$\\$[^$]{1,500}+\\$\\$|\\$(?! )[^$\\n"
              + "]{1,200}(?<! )\\$(?![0-9])");
  private static final Pattern INDENTED =
      Pattern.compile("(?: {4}|\\t)\\s*+(?![-*+•] |[0-9]+[.)] )\\S.*");
  private static final String SENTENCE_END = "。！？；";

  static Verbatim in(String text) {
    List<int[]> spans = new ArrayList<>();
    if (text.indexOf('`') >= 0 || text.indexOf('$') >= 0) {
      for (Matcher m = INLINE.matcher(text); m.find(); ) {
        spans.add(new int[] {m.start(), m.end()});
      }
    }
    lines(Lines.of(text), spans);
    spans.sort(Comparator.comparingInt(span -> span[0]));
    return new Verbatim(spans);
  }

  private static void lines(List<Lines.Part> lines, List<int[]> spans) {
    boolean open = false; // whether an indented line would be code: under a blank line or code
    for (int i = 0; i < lines.size(); i++) {
      Lines.Part line = lines.get(i);
      boolean code = open && INDENTED.matcher(line.text()).matches();
      if (code || record(lines, i)) {
        spans.add(new int[] {line.start(), line.end()});
      }
      open = code || (i > 0 && line.text().isBlank());
    }
  }

  /** A line with two commas or more, none with a blank behind, like the one before or behind it. */
  private static boolean record(List<Lines.Part> lines, int at) {
    int commas = commas(lines.get(at).text());
    return commas > 1
        && ((at > 0 && commas(lines.get(at - 1).text()) == commas)
            || (at + 1 < lines.size() && commas(lines.get(at + 1).text()) == commas));
  }

  private static int commas(String line) {
    int commas = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (SENTENCE_END.indexOf(c) >= 0 || (c == ',' && line.startsWith(" ", i + 1))) {
        return 0;
      }
      commas += c == ',' ? 1 : 0;
    }
    return commas;
  }

  /** The changes that touch none of these places; both are in the text's order. */
  List<Change> spared(List<Change> changes) {
    if (spans.isEmpty()) {
      return changes;
    }
    List<Change> kept = new ArrayList<>();
    int next = 0;
    int covered = 0; // up to where the spans passed so far reach
    for (Change change : changes) {
      while (next < spans.size() && spans.get(next)[0] < change.end()) {
        covered = Math.max(covered, spans.get(next++)[1]);
      }
      if (change.start() >= covered) {
        kept.add(change);
      }
    }
    return kept;
  }
}
