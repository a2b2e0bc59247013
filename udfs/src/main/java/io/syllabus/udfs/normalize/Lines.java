package io.syllabus.udfs.normalize;

import java.util.ArrayList;
import java.util.List;

/** A text cut at its line feeds. */
final class Lines {
  private static final String FENCE = "```";

  private Lines() {}

  /**
   * A part of a text, without the line feed after it.
   *
   * @param start UTF-16 offset
   */
  record Part(int start, String text) {
    int end() {
      return start + text.length();
    }
  }

  static List<Part> of(String text) {
    List<Part> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(new Part(start, text.substring(start, end)));
      start = end + 1;
    }
    lines.add(new Part(start, text.substring(start)));
    return lines;
  }

  /**
   * What lies outside of code fences, less the line feeds next to them; a fence that is never
   * closed is no fence.
   */
  static List<Part> proseBlocks(String text) {
    List<Part> fences =
        text.contains(FENCE)
            ? of(text).stream().filter(line -> line.text().startsWith(FENCE)).toList()
            : List.of();
    List<Part> blocks = new ArrayList<>();
    int start = 0;
    for (int i = 0; i + 1 < fences.size(); i += 2) {
      int end = Math.max(start, fences.get(i).start() - 1);
      blocks.add(new Part(start, text.substring(start, end)));
      start = Math.min(text.length(), fences.get(i + 1).end() + 1);
    }
    blocks.add(new Part(start, text.substring(start)));
    return blocks;
  }
}
