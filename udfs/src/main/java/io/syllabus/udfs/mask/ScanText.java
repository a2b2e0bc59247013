package io.syllabus.udfs.mask;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as recognisers read it: see {@link FoldedText}. Not safe for threads. */
public final class ScanText {
  private static final Pattern LABEL = Pattern.compile("<[A-Z][A-Z0-9_]{1,40}(?:_[0-9a-f]{6})?>");
  private static final Pattern MAILED = Pattern.compile("([A-Za-z][A-Za-z._-]{2,40}+)@");
  private static final Pattern TURN = Pattern.compile("(?m)^(\\p{L}[\\p{L} ]{1,20}): ?\\S");
  private static final int HAN = 2;
  private static final int LATIN = 4;
  private static final int CAPITAL = 8;

  private final FoldedText source;
  private final String folded;
  private final int features;
  private final int digits;
  private final List<String> elsewhere;
  private List<Word> words;
  private List<int[]> labels;
  private Set<String> mailed;
  private Boolean english;
  private Boolean dialogue;
  private Set<String> small;
  private List<CapitalRun> capitals;
  private String lower;
  private String cased;

  public ScanText(String text) {
    this(text, List.of());
  }

  /**
   * @param smallElsewhere words that other texts of the document write small
   */
  ScanText(String text, List<String> smallElsewhere) {
    elsewhere = smallElsewhere;
    source = new FoldedText(text);
    folded = source.text();
    int seen = 0;
    int numerals = 0;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      seen |= feature(c);
      numerals += c >= '0' && c <= '9' ? 1 : 0;
    }
    features = seen;
    digits = numerals;
  }

  /** The same place in units of the text that was given; what is unseen at its ends stays out. */
  Candidate original(Candidate found) {
    return found.at(source.start(found.start()), source.end(found.end()));
  }

  /** The text as a reader takes it in. */
  public String text() {
    return folded;
  }

  /** Whether lines begin with who speaks: the same word before a colon, again and again. */
  boolean dialogue() {
    if (dialogue == null) {
      List<String> turns = TURN.matcher(folded).results().map(turn -> turn.group(1)).toList();
      dialogue = turns.size() > 1 && Set.copyOf(turns).size() <= (turns.size() + 2) / 2;
    }
    return dialogue;
  }

  public boolean digits() {
    return digits > 0;
  }

  /** Whether it has as many as a number needs: most texts have not, and are not searched for it. */
  boolean digits(int least) {
    return digits >= least;
  }

  public boolean han() {
    return (features & HAN) != 0;
  }

  public boolean latin() {
    return (features & LATIN) != 0;
  }

  /** Up to so many units before a place. */
  public String before(int at, int units) {
    return folded.substring(Math.max(0, at - units), at);
  }

  /** Up to so many units from a place on. */
  public String after(int at, int units) {
    return folded.substring(at, Math.min(folded.length(), at + units));
  }

  /** The unit at a place, a line feed outside the text. */
  public char at(int index) {
    return index < 0 || index >= folded.length() ? '\n' : folded.charAt(index);
  }

  /** The words of the text, read once. */
  public List<Word> words() {
    if (words == null) {
      words = (features & CAPITAL) == 0 && latin() ? Word.caseless(folded) : Word.all(folded);
    }
    return words;
  }

  /** The words in a row that are capitalised, read once. */
  List<CapitalRun> capitals() {
    if (capitals == null) {
      capitals = CapitalRun.all(this);
    }
    return capitals;
  }

  /** The text, or where it has no capitals at all, one with capitals where places have them. */
  String cased() {
    if (cased == null) {
      cased = (features & CAPITAL) == 0 && latin() ? Capitals.restored(folded) : folded;
    }
    return cased;
  }

  /** Whether a string in small letters stands somewhere, in any case. */
  boolean holds(String literal) {
    if (lower == null) {
      lower = folded.toLowerCase(Locale.ROOT);
    }
    return lower.contains(literal);
  }

  /** Whether a word stands somewhere in the text, or in its document, in small letters. */
  boolean mentions(String lower) {
    if (small == null) {
      small = new HashSet<>(elsewhere);
      words().stream().filter(w -> !w.capitalised()).forEach(w -> small.add(w.text()));
    }
    return small.contains(lower);
  }

  /** Whether an e-mail address of the text holds a word of four letters or more. */
  boolean mails(String lower) {
    if (mailed == null) {
      mailed = new HashSet<>();
      for (Matcher m = MAILED.matcher(folded); m.find(); ) {
        mailed.addAll(List.of(m.group(1).toLowerCase(Locale.ROOT).split("[^a-z]+", -1)));
      }
    }
    return lower.length() > 3 && mailed.contains(lower);
  }

  /**
   * Whether a capital tells something: where most small words are no English, as in German, it may
   * stand on any noun.
   */
  boolean english() {
    if (english == null) {
      List<Word> plain =
          words().stream().filter(w -> !w.capitalised() && w.lower().length() > 1).toList();
      long known = plain.stream().filter(w -> NameLexicon.common(w.lower())).count();
      english = plain.size() < 6 || known * 5 >= plain.size() * 3L;
    }
    return english;
  }

  /** Words in small letters that no dictionary has: what they name is written so elsewhere. */
  Set<String> rare() {
    Set<String> rare = new HashSet<>();
    if ((features & CAPITAL) == 0) {
      return rare; // who writes all small writes names so
    }
    for (Word word : words()) {
      String lower = word.lower();
      if (!word.capitalised() && lower.length() > 2 && !NameLexicon.common(lower)) {
        rare.add(lower);
      }
    }
    return rare;
  }

  /** Where masked values stand already, as [start, end) pairs in order. */
  List<int[]> labels() {
    if (labels == null) {
      labels = new ArrayList<>();
      for (Matcher m = LABEL.matcher(folded); m.find(); ) {
        labels.add(new int[] {m.start(), m.end()});
      }
    }
    return labels;
  }

  /** A value as it is compared: folded, lower case, without blanks and punctuation. */
  static String canonical(String value) {
    StringBuilder plain = new StringBuilder();
    for (char c : new ScanText(value).text().toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static int feature(char c) {
    if (c < 128) {
      return ascii(c);
    }
    if (c >= '\u4e00' && c <= '\u9fff') {
      return HAN;
    }
    return !Character.isLetter(c) ? 0 : Character.isUpperCase(c) ? LATIN | CAPITAL : LATIN;
  }

  private static int ascii(char c) {
    return c >= 'a' && c <= 'z' ? LATIN : c >= 'A' && c <= 'Z' ? LATIN | CAPITAL : 0;
  }

  /** Says its length alone. */
  @Override
  public String toString() {
    return "ScanText[%d units]".formatted(folded.length());
  }
}
