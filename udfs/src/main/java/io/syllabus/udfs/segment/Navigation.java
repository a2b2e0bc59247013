package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.Blank;
import io.syllabus.udfs.text.Resources;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds the lines that a page shows around its text: links from page to page, buttons, lists of
 * links. The phrases stand in {@code navigation.tsv}.
 */
final class Navigation {
  private static final int LONGEST = 120;
  private static final int LONGEST_LINK = 60;
  private static final int LONGEST_BEGUN = 50;

  private static final Map<String, String> PHRASES = read();

  private static final Pattern AROUND =
      Pattern.compile(
          "^[\\s#>*_|<«‹←↑→›»\\[\\](){}·•.:：…+-]{1,20}|[\\s*_|<«‹←↑→›»\\[\\](){}·•.:：…?？!！>+-]{1,20}$");
  private static final Pattern ARROW =
      Pattern.compile("^[\\s|]{0,5}(?:<<?|[«‹←⟵])|(?:>>?|[»›→⟶])[\\s|]{0,5}$");
  private static final Pattern TRAIL =
      Pattern.compile("(?:(?i:home)|首页|主页)\\s{0,3}[>›»/→]\\s{0,3}[^。.;；!?！？]{1,100}");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[|·•»«/←→]\\s*|\\s*(?:<<+|>>+)\\s*|\\s{2,}|\\t");

  private static final Pattern BULLET = Pattern.compile("^(?:[-*+•·]|\\d{1,2}[.)、])\\s+");

  private final List<Line> lines;
  private final BitSet found = new BitSet();

  private Navigation(List<Line> lines) {
    this.lines = lines;
  }

  /**
   * The indexes of such lines.
   *
   * @param code indexes of lines that are code, and none of these
   */
  static BitSet of(List<Line> lines, BitSet code) {
    Navigation navigation = new Navigation(lines);
    for (int i = FrontMatter.end(lines); i < lines.size(); ) {
      i = navigation.next(i);
    }
    navigation.found.andNot(code);
    return navigation.found;
  }

  /** Whether a text is such a phrase and no title. */
  static boolean isPhrase(String text) {
    return text.length() <= LONGEST && PHRASES.containsKey(bare(text));
  }

  private int next(int i) {
    String text = lines.get(i).text();
    if (text.length() > LONGEST) {
      return i + 1;
    }
    if (PageMarks.isMark(i, text)) {
      found.set(i);
      return i + 1;
    }
    String how = PHRASES.getOrDefault(bare(text), "");
    if (how.equals("list")) {
      return linkList(i);
    }
    if (isList(i)) {
      return list(i);
    }
    if (how.equals("line") || begins(text) || leads(text, how)) {
      found.set(i);
    }
    return i + 1;
  }

  /** "Related topics" and the links below it. */
  private int linkList(int head) {
    int end = head + 1;
    while (end < lines.size() && isLink(lines.get(end))) {
      end++;
    }
    if (end > head + 1) {
      found.set(head, end);
    }
    return end;
  }

  private static boolean isLink(Line line) {
    String text = BULLET.matcher(line.head()).replaceFirst("");
    return text.length() <= LONGEST_LINK
        && !text.startsWith("#")
        && !line.isTableRow()
        && !line.isComplete()
        && MarkerGrammar.readings(line.head()).stream().noneMatch(Marker::isMajor);
  }

  private boolean isList(int i) {
    return BULLET.matcher(lines.get(i).head()).lookingAt();
  }

  /**
   * A list of which half the entries lead elsewhere leads elsewhere. One number alone begins a
   * section: a contract's is called "2. Services".
   */
  private int list(int first) {
    int end = first;
    int leading = 0;
    boolean links = true;
    while (end < lines.size() && isList(end)) {
      Line line = lines.get(end++);
      links &= isLink(line);
      leading += isPhrase(BULLET.matcher(line.head()).replaceFirst("")) ? 1 : 0;
    }
    boolean title = end == first + 1 && Character.isDigit(lines.get(first).text().charAt(0));
    if (links && !title && leading * 2 >= end - first) {
      found.set(first, end);
    }
    return end;
  }

  private static boolean begins(String text) {
    if (text.length() > LONGEST_BEGUN) {
      return false;
    }
    String bare = bare(text);
    int end = Math.min(bare.length(), 30);
    for (int length = 3; length <= end; length++) {
      boolean word = length == bare.length() || !isLatin(bare.charAt(length));
      if (word && "begins".equals(PHRASES.get(bare.substring(0, length)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  /** Steps beside each other, or beside an arrow. */
  private static boolean leads(String text, String how) {
    boolean arrow = ARROW.matcher(text).find();
    if (TRAIL.matcher(text).matches()) {
      return true;
    }
    if (how.equals("step")) {
      return arrow || text.startsWith("|");
    }
    List<String> parts =
        Arrays.stream(BETWEEN.split(text)).map(Navigation::bare).filter(p -> !p.isEmpty()).toList();
    long steps = parts.stream().filter(part -> isSteps(part)).count();
    return steps > 0 && (arrow || (parts.size() > 1 && steps == parts.size()));
  }

  /** One or more steps with blanks between. */
  private static boolean isSteps(String part) {
    if ("step".equals(PHRASES.get(part))) {
      return true;
    }
    String[] words = part.split(" ", 8);
    return words.length > 1
        && words.length < 8
        && Arrays.stream(words).allMatch(word -> "step".equals(PHRASES.get(word)));
  }

  private static String bare(String text) {
    String bare = text;
    for (int i = 0; i < 3; i++) {
      bare = AROUND.matcher(bare).replaceAll("");
    }
    return Blank.strip(bare).toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> read() {
    Map<String, String> phrases = new HashMap<>();
    Resources.rows(Navigation.class, "navigation.tsv").forEach(row -> phrases.put(row[0], row[2]));
    return Map.copyOf(phrases);
  }
}
