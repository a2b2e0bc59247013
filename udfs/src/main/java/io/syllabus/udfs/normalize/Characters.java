package io.syllabus.udfs.normalize;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Characters that are broken, invisible, or written in one of several equal ways. */
final class Characters {
  private static final Pattern RADICAL = Pattern.compile("[\u2E9F\u2EF3\u2F00-\u2FD5]");

  /** Soft hyphen, grapheme joiner, vowel separator, zero-width space, byte order mark. */
  private static final String OTHER_INVISIBLE = "\u00AD\u034F\u180E\u200B\uFEFF";

  /** Where a joiner joins nothing; between emoji, or letters of India and Arabia, it has a use. */
  private static final String PLAIN = "[\\p{ASCII}\\p{IsLatin}" + Writing.HAN + "]";

  private static final String IDLE_JOINER =
      "[\\u200C\\u200D](?:(?<=(?:\\A|%1$s).)|(?=\\z|%1$s))".formatted(PLAIN);

  /** Invisible copies of ASCII; after a black flag they spell the flag of a region. */
  private static final String TAGS = "(\\x{1F3F4}?)[\\x{E0000}-\\x{E007F}]++";

  /** More marks on one letter than the stream-safe format of UAX #15 allows. */
  private static final String SURPLUS_MARKS = "(\\p{M}{30})\\p{M}++";

  private Characters() {}

  static List<RewriteRule> rules() {
    return List.of(
        RewriteRule.replacing("surrogates", "\\p{Cs}", match -> "\uFFFD"),
        RewriteRule.replacing(
            "lineEnds", "\\r\\n?|[\\u000B\\f\\u0085\\u2028\\u2029]", match -> "\n"),
        RewriteRule.mapping("invisible", c -> isInvisible(c) ? "" : null),
        RewriteRule.replacing(
            "invisible", "([\\u200C\\u200D])[\\u200C\\u200D]++", match -> match.group(1)),
        RewriteRule.replacing("invisible", IDLE_JOINER, match -> ""),
        RewriteRule.replacing(
            "invisible", TAGS, match -> match.group(1).isEmpty() ? "" : match.group()),
        RewriteRule.replacing("marks", SURPLUS_MARKS, match -> match.group(1)),
        new RewriteRule("composition", Characters::composed));
  }

  private static boolean isInvisible(char c) {
    return c < 0x20
        ? c != '\n' && c != '\t'
        : (0x7F <= c && c <= 0x9F)
            || (0x200E <= c && c <= 0x200F)
            || (0x202A <= c && c <= 0x202E)
            || (0x2060 <= c && c <= 0x206F)
            || (0xFFF9 <= c && c <= 0xFFFB)
            || OTHER_INVISIBLE.indexOf(c) >= 0;
  }

  /**
   * Normalization form C (UAX #15), and form KC for the radicals that fonts of PDFs give instead of
   * characters, letter by letter so that the edits stay small.
   */
  private static List<Change> composed(String text) {
    List<Change> changes = new ArrayList<>();
    boolean radicals = RADICAL.matcher(text).find();
    if (!radicals && Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      return changes;
    }
    StringBuilder whole = new StringBuilder(text.length());
    for (int start = 0, end; start < text.length(); start = end) {
      end = letterEnd(text, start);
      String letter = text.substring(start, end);
      String form = form(letter);
      whole.append(form);
      if (!form.equals(letter)) {
        changes.add(new Change(start, end, form));
      }
    }
    String expected =
        RADICAL
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
            .replaceAll(r -> form(r.group()));
    return expected.contentEquals(whole)
        ? changes
        : List.of(new Change(0, text.length(), expected));
  }

  /** A radical is the character that it looks like. */
  private static String form(String letter) {
    boolean radical = RADICAL.matcher(letter).matches();
    return Normalizer.normalize(letter, radical ? Normalizer.Form.NFKC : Normalizer.Form.NFC);
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
