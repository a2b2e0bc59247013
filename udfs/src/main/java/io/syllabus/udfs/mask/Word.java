package io.syllabus.udfs.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A word in an alphabet with capitals: letters, with apostrophes or hyphens inside. */
final class Word {
  private static final int LONGEST_ABBREVIATION = 4; // letters
  private static final String CONTRACTED = "'s 'm 'd 're 've 'll";

  private final String text;
  private final int start;
  private String lower;

  private Word(String text, int start) {
    this.text = text;
    this.start = start;
  }

  /** The words of a folded text, in order; what runs on in digits or an underscore is a code. */
  static List<Word> all(String text) {
    List<Word> words = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      if (letter(text.charAt(at))) {
        int end = end(text, at);
        Word word = new Word(text.substring(at, end), at);
        if (!coded(text, at, end)) {
          words.add(word);
        }
        at = end;
      }
    }
    return words;
  }

  /** The words of a text without capitals: those that can only be names are given one. */
  static List<Word> caseless(String text) {
    List<Word> words = new ArrayList<>();
    List<Word> all = all(text);
    boolean name = false;
    for (int i = 0; i < all.size(); i++) {
      String lower = all.get(i).lower();
      boolean known = NameLexicon.given(lower) || (name && !NameLexicon.proper(lower));
      boolean inner = initialled(all, i - 1);
      name =
          inner
              || initialled(all, i)
              || initialled(all, i - 2)
              || (known && lower.length() > 2 && !NameLexicon.common(lower));
      words.add(name ? all.get(i).titled() : all.get(i));
    }
    return words;
  }

  /** Whether a name, a letter and a name begin here, one of them known: benjamin a seiler. */
  private static boolean initialled(List<Word> words, int first) {
    if (first < 0 || first + 2 >= words.size() || words.get(first + 1).text.length() > 1) {
      return false;
    }
    Word left = words.get(first);
    Word right = words.get(first + 2);
    boolean near = right.start - left.end() < 5;
    return near
        && nobodys(left)
        && right.text.length() > 2
        && !NameLexicon.common(right.lower())
        && (NameLexicon.given(left.lower())
            || NameLexicon.given(right.lower())
            || NameLexicon.surname(right.lower()));
  }

  private static boolean nobodys(Word word) {
    return word.text.length() > 2
        && !NameLexicon.common(word.lower())
        && !NameLexicon.proper(word.lower());
  }

  private static int end(String text, int start) {
    int at = start + 1;
    while (at < text.length() && (letter(text.charAt(at)) || joins(text, at))) {
      at++;
    }
    return at;
  }

  private static boolean coded(String text, int start, int end) {
    return coded(text, start - 1) || coded(text, end);
  }

  private static boolean coded(String text, int at) {
    return at >= 0
        && at < text.length()
        && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '_');
  }

  private static boolean joins(String text, int at) {
    char c = text.charAt(at);
    return Character.getType(c) == Character.NON_SPACING_MARK
        || ((c == '\'' || c == '-')
            && at + 1 < text.length()
            && letter(text.charAt(at + 1))
            && letter(text.charAt(at - 1)));
  }

  private static boolean letter(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        : c < '\u2e80' && Character.isLetter(c);
  }

  private Word titled() {
    return new Word(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1), start);
  }

  String text() {
    return text;
  }

  /** First UTF-16 unit. */
  int start() {
    return start;
  }

  /** The unit after the last one. */
  int end() {
    return start + text.length();
  }

  boolean capitalised() {
    return Character.isUpperCase(text.charAt(0));
  }

  /** Has two letters or more and no small one. */
  boolean shouted() {
    return text.length() > 1 && text.chars().noneMatch(Character::isLowerCase);
  }

  /** A few capitals that are nobody's surname: KC, LLC, USDT. */
  boolean abbreviation() {
    return shouted() && text.length() <= LONGEST_ABBREVIATION && !NameLexicon.surname(lower());
  }

  boolean initial() {
    return text.length() == 1 && capitalised();
  }

  /** In small letters, without what is contracted with it: I'm, Mary's. */
  String lower() {
    if (lower == null) {
      String all = text.toLowerCase(Locale.ROOT);
      int apostrophe = all.lastIndexOf('\'');
      boolean contracted = apostrophe > 0 && CONTRACTED.contains(all.substring(apostrophe));
      lower = contracted ? all.substring(0, apostrophe) : all;
    }
    return lower;
  }

  /** Says where it stands alone. */
  @Override
  public String toString() {
    return "Word[%d, %d)".formatted(start, end());
  }
}
