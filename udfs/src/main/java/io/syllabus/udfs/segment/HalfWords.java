package io.syllabus.udfs.segment;

/**
 * How much a text says, in half words, whatever its script: a Han character is half a word, a run
 * of letters a word, a number half of one. 不得转租 says as much as "no dogs".
 */
final class HalfWords {
  private HalfWords() {}

  static int of(CharSequence text) {
    int halves = 0;
    int before = 0; // 0 between words, 1 in a number, 2 in letters
    for (int i = 0; i < text.length(); ) {
      int c = Character.codePointAt(text, i);
      i += Character.charCount(c);
      if (Character.isIdeographic(c)) {
        halves++;
        before = 0;
      } else if (Character.isLetter(c)) {
        halves += 2 - before;
        before = 2;
      } else if (Character.isDigit(c)) {
        halves += before == 0 ? 1 : 0;
        before = Math.max(before, 1);
      } else {
        before = 0;
      }
    }
    return halves;
  }
}
