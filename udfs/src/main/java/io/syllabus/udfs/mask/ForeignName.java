package io.syllabus.udfs.mask;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Names in Chinese characters that no Chinese surname begins: of Tibetans, Mongols, Uyghurs and
 * Kazakhs by their parts, of Japanese by surname and the end of the given name.
 */
final class ForeignName {
  private static final WordList LIST = WordList.of("name-parts.txt");
  private static final CueWords PARTS = CueWords.of(LIST.with("part"));
  private static final CueWords WHOLE = CueWords.of(LIST.with("whole"));
  private static final CueWords JAPANESE = CueWords.of(LIST.with("japanese"));
  private static final CueWords ENDS = CueWords.of(LIST.with("japanese-end"));
  private static final int LONGEST = 3;

  /** What makes characters that look like a name one of a place or of goods. */
  private static final Pattern PLACE =
      Pattern.compile("^(?:省|市|县|旗|盟|州|区|镇|乡|村|路|街|站|山|河|湖|寺|机场|大学|高速|牌)");

  private ForeignName() {}

  static void scan(ScanText text, Consumer<Candidate> found) {
    int at = 0;
    while (at < text.text().length()) {
      int length = ChineseSurnames.han(text.at(at)) ? length(text, at) : 0;
      if (length > 0 && !PLACE.matcher(text.after(at + length, 2)).find()) {
        found.accept(new Candidate("PERSON", at, at + length, "zh-parts", 0.8));
      }
      at += Math.max(1, length);
    }
  }

  private static int length(ScanText text, int at) {
    int parts = parts(text, at);
    return parts > 0 ? parts : japanese(text, at);
  }

  /** Units of the parts in a row, 0 if there is but one that is no name by itself. */
  private static int parts(ScanText text, int at) {
    int first = PARTS.startAt(text, at);
    int end = at + first;
    for (int next = first; next > 0; ) {
      next = PARTS.startAt(text, end);
      end += next;
    }
    boolean several = end - at > first;
    return several || WHOLE.startAt(text, at) == first ? end - at : 0;
  }

  private static boolean cued(ScanText text, int start, int end) {
    return ChineseCues.TITLES.startAt(text, end) > 0
        || ChineseCues.HINTS.endAt(text, start)
        || ChineseCues.NAMED.endAt(text, start);
  }

  private static int japanese(ScanText text, int at) {
    int surname = JAPANESE.startAt(text, at);
    if (surname == 0) {
      return 0;
    }
    boolean word = ChineseWords.common(text.after(at, surname));
    for (int given = LONGEST; given > 1; given--) {
      int end = at + surname + given;
      String name = text.after(at + surname, given);
      if (name.length() == given
          && ENDS.contains(name.substring(given - 1))
          && name.chars().allMatch(ChineseSurnames::han)
          && ChineseName.ends(text, end)
          && !ChineseWords.common(name)
          && (!word || given == LONGEST || cued(text, at, end))) {
        return surname + given;
      }
    }
    return 0;
  }
}
