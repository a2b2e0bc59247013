package io.syllabus.udfs.dedup;

import static io.syllabus.udfs.dedup.FactToken.Kind.HAN;
import static io.syllabus.udfs.dedup.FactToken.Kind.NUMBER;
import static io.syllabus.udfs.dedup.FactToken.Kind.SIGN;
import static io.syllabus.udfs.dedup.FactToken.Kind.WORD;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into tokens. Case, width, white space, invisible characters and soft punctuation fold
 * away; operators, the sign of a number, its point, currency, emoji and the like stay, since they
 * tell C++ from C#, −5 from 5 and 👍 from 👎. Linear in the length of the text.
 */
public final class Tokens {
  private static final String BREAKS = "\n.。!?:;…";
  private final String text;
  private final List<FactToken> tokens = new ArrayList<>();
  private int at;
  private boolean opens = true;

  private Tokens(String text) {
    this.text = text;
  }

  /** The tokens in order; empty for a text without any. */
  public static List<FactToken> of(String text) {
    return new Tokens(CharacterFolding.of(text)).all();
  }

  private List<FactToken> all() {
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isHan(c)) {
        add(at + Character.charCount(c), HAN);
      } else if (isAsciiDigit(c)) {
        add(endOfNumber(), NUMBER);
      } else if (isWordPart(c)) {
        add(endOfWord(), WORD);
      } else {
        sign(c);
      }
    }
    return tokens;
  }

  private void add(int end, FactToken.Kind kind) {
    String piece = text.substring(at, end);
    String own = kind == NUMBER ? ungrouped(piece) : kind == WORD ? word(piece) : piece;
    tokens.add(new FactToken(own, kind, opens));
    opens = false;
    at = end;
  }

  /** 5,000 is 5000; 1,5 stays what it is. */
  private static String ungrouped(String number) {
    return number.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?") ? number.replace(",", "") : number;
  }

  private static String word(String piece) {
    return piece.toLowerCase(Locale.ROOT).replace("-\n", "");
  }

  private int endOfNumber() {
    int end = at + 1;
    while (isDigitAt(end) || (isPoint(end) && isDigitAt(end + 1))) {
      end++;
    }
    return end;
  }

  private boolean isPoint(int i) {
    return i < text.length() && (text.charAt(i) == '.' || text.charAt(i) == ',');
  }

  /** Letters and digits, an apostrophe between letters, a hyphen at the end of a line. */
  private int endOfWord() {
    int end = at;
    for (int step = step(end); step > 0; step = step(end)) {
      end += step;
    }
    return end;
  }

  private int step(int i) {
    if (i >= text.length()) {
      return 0;
    }
    int c = text.codePointAt(i);
    if (isWordPart(c) && !isHan(c)) {
      return Character.charCount(c);
    }
    boolean broken = text.startsWith("-\n", i) && isLetterAt(i + 2);
    return broken ? 2 : c == '\'' && i > at && isLetterAt(i + 1) ? 1 : 0;
  }

  private void sign(int c) {
    int end = at + Character.charCount(c);
    if (Signs.isMeant(text, at)) {
      tokens.add(new FactToken(Character.toString(c), SIGN, opens));
      opens = false;
    }
    opens |= BREAKS.indexOf(c) >= 0;
    at = end;
  }

  private boolean isDigitAt(int i) {
    return i < text.length() && isAsciiDigit(text.charAt(i));
  }

  private boolean isLetterAt(int i) {
    return i < text.length() && Character.isLetter(text.charAt(i)) && !isHan(text.charAt(i));
  }

  static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN && Character.isLetter(c);
  }

  private static boolean isAsciiDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Letters and every kind of number, so that ² and Ⅳ tell texts apart. */
  static boolean isWordPart(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
