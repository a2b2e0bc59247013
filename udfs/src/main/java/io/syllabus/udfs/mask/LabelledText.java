package io.syllabus.udfs.mask;

import java.util.List;

/** A text with labels in the place of what was found, and the way back to its own offsets. */
final class LabelledText {
  private final StringBuilder labelled = new StringBuilder();
  private final int[] starts;
  private final int[] shifts;

  /**
   * @param found in the text's order, without overlap
   */
  LabelledText(String text, List<Candidate> found) {
    starts = new int[found.size()];
    shifts = new int[found.size()];
    int from = 0;
    for (int i = 0; i < starts.length; i++) {
      Candidate candidate = found.get(i);
      labelled
          .append(text, from, candidate.start())
          .append('<')
          .append(candidate.type())
          .append('>');
      from = candidate.end();
      starts[i] = labelled.length();
      shifts[i] = from - labelled.length();
    }
    labelled.append(text, from, text.length());
  }

  String text() {
    return labelled.toString();
  }

  /** The same place in the text itself; it must not touch a label. */
  Candidate original(Candidate candidate) {
    int shift = shift(candidate.start());
    return candidate.at(candidate.start() + shift, candidate.end() + shift);
  }

  private int shift(int at) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? 0 : shifts[low - 1];
  }
}
