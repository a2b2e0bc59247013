package io.syllabus.udfs.normalize;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Characters that are broken, invisible, or written in one of several equal ways. */
final class Characters {
  private static final String INVISIBLE =
      "[\\p{Cc}&&[^\\n\\t]]|[\\u00AD\\u034F\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F"
          + "\\uFEFF\\uFFF9-\\uFFFB]";

  /** Where a joiner joins nothing; between emoji, or letters of India and Arabia, it has a use. */
  private static final String PLAIN = "[\\p{ASCII}\\p{IsLatin}\\p{IsHan}]";

  private static final String IDLE_JOINER =
      "(?<=\\A|%1$s)[\\u200C\\u200D]++|[\\u200C\\u200D]++(?=\\z|%1$s)".formatted(PLAIN);

  /** Invisible copies of ASCII; after a black flag they spell the flag of a region. */
  private static final String TAGS = "(\\x{1F3F4}?)[\\x{E0000}-\\x{E007F}]++";

  /** More marks on one letter than the stream-safe format of UAX #15 allows. */
  private static final String SURPLUS_MARKS = "(?<=\\p{M}{30})\\p{M}++";

  private Characters() {}

  static List<Rule> rules() {
    return List.of(
        Rule.replacing("surrogates", "\\p{Cs}", match -> "\uFFFD"),
        Rule.replacing("lineEnds", "\\r\\n?|[\\u000B\\f\\u0085\\u2028\\u2029]", match -> "\n"),
        Rule.replacing("invisible", INVISIBLE, match -> ""),
        Rule.replacing("invisible", IDLE_JOINER, match -> ""),
        Rule.replacing("invisible", TAGS, match -> match.group(1).isEmpty() ? "" : match.group()),
        Rule.replacing("marks", SURPLUS_MARKS, match -> ""),
        new Rule("composition", Characters::composed));
  }

  /** Normalization form C (UAX #15), letter by letter so that the edits stay small. */
  private static List<Change> composed(String text) {
    List<Change> changes = new ArrayList<>();
    if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      return changes;
    }
    StringBuilder whole = new StringBuilder(text.length());
    for (int start = 0, end; start < text.length(); start = end) {
      end = letterEnd(text, start);
      String letter = text.substring(start, end);
      String form = Normalizer.normalize(letter, Normalizer.Form.NFC);
      whole.append(form);
      if (!form.equals(letter)) {
        changes.add(new Change(start, end, form));
      }
    }
    String expected = Normalizer.normalize(text, Normalizer.Form.NFC);
    return expected.contentEquals(whole)
        ? changes
        : List.of(new Change(0, text.length(), expected));
  }

  private static int letterEnd(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    while (end < text.length() && joinsPrevious(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean joinsPrevious(int c) {
    int type = Character.getType(c);
    boolean jamo = 0x1160 <= c && c <= 0x11FF;
    return jamo
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
