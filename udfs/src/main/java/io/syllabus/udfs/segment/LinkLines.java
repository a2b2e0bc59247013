package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of Markdown that are nothing but links: without their targets they say nothing. Entries of
 * a list stay, since a list of names may be the answer.
 */
final class LinkLines {
  private static final Pattern ONLY_LINKS =
      Pattern.compile(
          "(?m)^[ \\t]{0,3}(?:(?<!!)\\[[^\\[\\]\\n]{1,80}+\\]\\([^()\\n]{0,500}+(?:\\([^()\\n]{0,200}+\\)[^()\\n]{0,200}+)?\\)[ \\t|·•,/、，]{0,5}+){1,12}+$");

  private LinkLines() {}

  /** The lines of a text, in UTF-16 offsets; what stands in code is none. */
  static List<Span> of(String text) {
    List<Span> found = new ArrayList<>();
    List<Span> code = CodeBlocks.of(text);
    int next = 0; // the first block of code that does not end before the line
    for (Matcher line = ONLY_LINKS.matcher(text); line.find(); ) {
      while (next < code.size() && code.get(next).end() <= line.start()) {
        next++;
      }
      if (next == code.size() || code.get(next).start() > line.start()) {
        found.add(new Span(line.start(), line.end()));
      }
    }
    return found;
  }
}
