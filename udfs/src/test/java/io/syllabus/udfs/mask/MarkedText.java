package io.syllabus.udfs.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with its truth: {@code 联系人:⟦PERSON 王伟⟧} has one name. What stands outside of marks must
 * not be masked.
 */
record MarkedText(String text, List<String> truth) {
  private static final Pattern MARK = Pattern.compile("⟦([A-Z_]+) ([^⟧]+)⟧");

  static MarkedText of(String marked) {
    StringBuilder text = new StringBuilder();
    List<String> truth = new ArrayList<>();
    int from = 0;
    for (Matcher m = MARK.matcher(marked); m.find(); from = m.end()) {
      text.append(marked, from, m.start());
      int start = text.codePointCount(0, text.length());
      text.append(m.group(2));
      truth.add(m.group(1) + " " + start + "-" + text.codePointCount(0, text.length()));
    }
    return new MarkedText(text.append(marked.substring(from)).toString(), truth);
  }

  /** What a masker finds, written like the truth. */
  List<String> found(PiiMasker masker) {
    return masker.mask(text, MaskContext.NONE).spans().stream()
        .map(s -> s.type() + " " + s.start() + "-" + s.end())
        .toList();
  }
}
