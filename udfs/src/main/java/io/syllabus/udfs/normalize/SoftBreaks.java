package io.syllabus.udfs.normalize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins lines that only the width of a page broke.
 *
 * <p>A break is soft if the line before it is long and ends in the middle of a sentence, and the
 * line after it goes on: it begins with a small letter, or is long or ends a sentence itself. Lines
 * of a grammar (see {@link LineGrammar}) begin anew. A word broken by a hyphen is mended, unless
 * the hyphen is the word's own.
 */
final class SoftBreaks {
  private static final int LONG = 40; // columns; a Han character takes two
  private static final String SENTENCE_END = ".!?。！？；;:：…";
  private static final Pattern WORD = Pattern.compile("\\p{L}++(?:-\\p{L}++){0,3}+");
  private static final Pattern BROKEN = Pattern.compile("(\\p{L}{2,40}+)-$");

  /** A word with a hyphen of its own before: state-of-the-. */
  private static final Pattern HYPHENED = Pattern.compile("\\p{L}-\\p{L}{1,40}+-$");

  private static final int CLEARLY = 4; // times; the columns of a table are spaced, too
  private static final Pattern SPACED =
      Pattern.compile("\\p{IsHan} (?=[A-Za-z0-9])|[A-Za-z0-9] (?=\\p{IsHan})");
  private static final Pattern TIGHT =
      Pattern.compile("\\p{IsHan}(?=[A-Za-z0-9])|[A-Za-z0-9](?=\\p{IsHan})");
  private static final Set<String> COMPOUNDING =
      Set.of(
          "self", "non", "well", "half", "high", "low", "long", "short", "full", "part", "cross",
          "third", "ex", "all", "two", "one");

  private final String text;
  private final List<Change> changes = new ArrayList<>();
  private Set<String> words;
  private Boolean spaced;

  private SoftBreaks(String text) {
    this.text = text;
  }

  static RewriteRule rule() {
    return new RewriteRule("lines", text -> new SoftBreaks(text).joined()).onProse();
  }

  private List<Change> joined() {
    String before = "";
    int columns = 0; // of all that was joined so far
    for (Lines.Part line : Lines.of(text)) {
      boolean joined = !LineGrammar.standsAlone(before) && !LineGrammar.opens(line.text());
      joined = joined && (mended(before, line) || continued(before, columns, line));
      columns = columns(line.text()) + (joined ? columns : 0);
      before = line.text();
    }
    return changes;
  }

  /** implemen-⏎tation: the hyphen goes with the break, but stays in a compound. */
  private boolean mended(String before, Lines.Part line) {
    Matcher broken = BROKEN.matcher(tail(before));
    Matcher rest = WORD.matcher(line.text());
    if (!broken.find() || !rest.lookingAt() || !startsSmall(line.text())) {
      return false;
    }
    boolean hyphened = HYPHENED.matcher(tail(before)).find();
    int hyphen = hyphened || isCompound(broken.group(1), rest.group()) ? 0 : 1;
    changes.add(new Change(line.start() - 1 - hyphen, line.start(), ""));
    return true;
  }

  private boolean isCompound(String left, String right) {
    if (words().contains(left + right)) {
      return false;
    }
    return words().contains(left + "-" + right)
        || COMPOUNDING.contains(left.toLowerCase(Locale.ROOT));
  }

  /** The words of the text, which tell how it writes those that a break has cut. */
  private Set<String> words() {
    if (words == null) {
      words = new HashSet<>();
      WORD.matcher(text).results().map(MatchResult::group).forEach(words::add);
    }
    return words;
  }

  private boolean continued(String before, int columns, Lines.Part line) {
    int last = before.codePointBefore(before.length());
    int first = line.text().codePointAt(0);
    boolean cut = columns >= LONG && SENTENCE_END.indexOf(last) < 0;
    if (!cut || !(startsSmall(line.text()) || (isOpen(last) && goesOn(line.text())))) {
      return false;
    }
    changes.add(new Change(line.start() - 1, line.start(), joint(last, first)));
    return true;
  }

  /**
   * Chinese needs no space; between it and a figure or a Latin word the text's own habit decides.
   */
  private String joint(int last, int first) {
    if (!isEastAsian(last) && !isEastAsian(first)) {
      return " ";
    }
    boolean mixed = Writing.isHan(last) ^ Writing.isHan(first);
    boolean both = isEastAsian(last) && isEastAsian(first);
    return mixed && !both && isSpaced() ? " " : "";
  }

  private boolean isSpaced() {
    if (spaced == null) {
      long tight = TIGHT.matcher(text).results().count();
      spaced = SPACED.matcher(text).results().count() > CLEARLY * tight;
    }
    return spaced;
  }

  private static boolean goesOn(String line) {
    return columns(line) >= LONG || SENTENCE_END.indexOf(line.codePointBefore(line.length())) >= 0;
  }

  /** A letter or a comma; after a figure the next line may be another entry of a list. */
  private static boolean isOpen(int last) {
    return Character.isLetter(last) || ",，、".indexOf(last) >= 0;
  }

  private static boolean startsSmall(String line) {
    return Character.isLowerCase(line.codePointAt(0));
  }

  private static boolean isEastAsian(int c) {
    return Writing.isHan(c) || (0x3000 <= c && c <= 0x30FF) || (0xFF01 <= c && c <= 0xFF60);
  }

  private static int columns(String line) {
    return line.codePoints().map(c -> isEastAsian(c) ? 2 : 1).sum();
  }

  private static String tail(String line) {
    return line.substring(Math.max(0, line.length() - 50));
  }
}
