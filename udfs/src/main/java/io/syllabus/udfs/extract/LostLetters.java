package io.syllabus.udfs.extract;

import org.apache.pdfbox.text.TextPosition;

/** Letters that leave the pages of a PDF, drawn one by one: joined to words by their places. */
final class LostLetters {

  private static final double GAP = 0.2; // of a letter's size; a wider one parts two words

  private final Unseen unseen;
  private final StringBuilder words = new StringBuilder();
  private Unseen.Kind kind;
  private TextPosition last;

  LostLetters(Unseen unseen) {
    this.unseen = unseen;
  }

  void add(Unseen.Kind kind, TextPosition letter) {
    if (kind != this.kind) {
      end();
      this.kind = kind;
    } else if (last != null && isApart(letter)) {
      words.append(' ');
    }
    words.append(letter.getUnicode());
    last = letter;
  }

  private boolean isApart(TextPosition letter) {
    double size = Math.max(1, letter.getFontSizeInPt());
    double gap = letter.getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj();
    return Math.abs(letter.getYDirAdj() - last.getYDirAdj()) > size / 2
        || Math.abs(gap) > GAP * size;
  }

  /** Ends a page. */
  void end() {
    if (!words.isEmpty()) {
      unseen.add(kind, words);
    }
    words.setLength(0);
    last = null;
  }
}
