package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.Blank;
import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Code between two fences of Markdown; a fence that nothing closes is none. */
final class CodeBlocks {
  private static final List<String> FENCES = List.of("```", "~~~");

  private CodeBlocks() {}

  /** The blocks of a text with their fences, in UTF-16 offsets. */
  static List<Span> of(String text) {
    List<Span> blocks = new ArrayList<>();
    String open = null;
    int from = 0;
    for (int start = 0; start < text.length(); ) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      String fence = fence(text, start, end);
      if (open == null && fence != null) {
        open = fence;
        from = start;
      } else if (open != null && open.equals(fence)) {
        blocks.add(new Span(from, end));
        open = null;
      }
      start = end + 1;
    }
    return blocks;
  }

  /** The fence that a line is, null if it is none. */
  private static String fence(String text, int from, int to) {
    int start = from;
    while (start < to && Blank.isBlank(text.charAt(start))) {
      start++;
    }
    for (String fence : FENCES) {
      if (text.startsWith(fence, start) && start + 3 <= to) {
        return fence;
      }
    }
    return null;
  }
}
