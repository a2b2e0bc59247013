package io.syllabus.udfs.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells, line by line, what stands between the fences of Markdown (CommonMark 0.31, 4.5). */
final class Fences {

  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,20}|~{3,20})([^`]{0,200})");

  private String open = "";

  /** Whether the line is code, or a fence. */
  boolean holds(String line) {
    Matcher fence = FENCE.matcher(line.stripTrailing());
    boolean is = fence.matches();
    if (open.isEmpty()) {
      open = is ? fence.group(1) : "";
      return is;
    }
    if (is && fence.group(1).startsWith(open) && fence.group(2).isBlank()) {
      open = "";
    }
    return true;
  }
}
