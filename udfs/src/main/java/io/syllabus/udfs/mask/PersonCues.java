package io.syllabus.udfs.mask;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands around a person's name in English, from {@code person-cues.txt}. */
final class PersonCues {
  private static final int BEFORE = 28;
  private static final int AFTER = 24;
  private static final WordList LIST = WordList.of("person-cues.txt");
  private static final CueWords TITLE = section("title");
  private static final CueWords INTRODUCES = section("introduces");
  private static final CueWords NAMED = section("named");
  private static final CueWords ROLE = section("role");
  private static final CueWords HINT = section("hint");
  private static final CueWords SAID = section("said");
  private static final CueWords ACTS = section("acts");
  private static final CueWords DOES = section("does");
  private static final CueWords ADDRESSED = section("addressed");
  private static final CueWords BELONGS = section("belongs");
  private static final CueWords WORK = section("work");
  private static final CueWords EPONYM = section("eponym");

  private static final Pattern OPENING =
      Pattern.compile("[:?,]{0,2}[ \"'(*_]{0,5}(?:\\n\\s{0,5})?$");
  private static final Pattern COLON = Pattern.compile("(?: ?[:|]| is| was) {0,3}$");

  /** Part of a longer abbreviation: Wash. Rev. Code. */
  private static final Pattern ABBREVIATED =
      Pattern.compile("(?<!\\p{L})\\p{Lu}\\p{Ll}{1,6}\\. (?:[Rr]ev|[Ss]t|[Mm]s)\\. $");

  private static final Pattern TURN = Pattern.compile("(?:^|\\n)[^\\n:]{1,20}: {0,3}$");

  /** The field of a record: "firstName":", last_name=. */
  private static final Pattern FIELD =
      Pattern.compile(
          "(?i)(?:first|last|full|user|given|family|sur|nick|customer|contact)[_ ]?name[\"']? ?[:=]"
              + " ?[\"']?$");

  /** A state of somebody: is tall, was late; not what a thing is called or used for. */
  private static final Pattern STATE =
      Pattern.compile(
          "^,? (?:is|was) (?!an? (?!very)|the |not"
              + " |used|available|based|designed|installed|enabled|required|made|being )");

  private static final Pattern ARE =
      Pattern.compile("^ (?:were|are|became) (?:\\p{Ll}+ ){0,2}?(\\p{Ll}+)s(?!\\p{L})");
  private static final Pattern THESE =
      Pattern.compile("(?i)(?<!\\p{L})(\\p{L}+)s(?:(?: are| were)?(?: as follows)?:| are| were) $");
  private static final Pattern CALL_ENDS = Pattern.compile("^[!?,.]");
  private static final Pattern QUOTED = Pattern.compile("[,!?.]['\"] (\\p{Ll}+) $");
  private static final Pattern FORMER = Pattern.compile("(?i)(?<!\\p{L})ex-\\p{L}{3,12} $");
  private static final Pattern GIVES =
      Pattern.compile(
          "(?<!\\p{L})(?:gave|given|told|lent|sent|shown?|showed|handed|promised|paid) $");
  private static final Pattern OWNED = Pattern.compile("^,? (?:his|her) ");

  private PersonCues() {}

  /** Whether a title stands before; MS in small letters' company is none. */
  static boolean titled(ScanText text, int start) {
    String before = text.before(start, BEFORE);
    return before.endsWith(" ")
        && TITLE.close(cut(cut(before, " "), "."))
        && !ABBREVIATED.matcher(before).find()
        && (Character.isUpperCase(text.at(start + 1)) || !before.matches("(?s).*\\p{Lu}{2}\\. "));
  }

  /** Whether a word goes before names, so that in front of one it is none itself. */
  static boolean leads(String lower) {
    return INTRODUCES.contains(lower) || HINT.contains(lower);
  }

  /** Whether it is what people are: songwriter, director. */
  static boolean role(String lower) {
    return lower.length() > 2 && !lower.equals("from") && ROLE.contains(lower);
  }

  /** Whether what follows can hardly be anything but a name. */
  static boolean introduced(ScanText text, int start) {
    String before = text.before(start, BEFORE);
    return INTRODUCES.close(OPENING.matcher(before).replaceFirst(""))
        || labelled(text, start)
        || FIELD.matcher(before).find();
  }

  /** Whether a role with a colon stands before, other than at the head of a dialogue's turn. */
  private static boolean labelled(ScanText text, int start) {
    String before = text.before(start, BEFORE);
    String label = COLON.matcher(before).replaceFirst("");
    return label.length() < before.length()
        && ROLE.close(label)
        && !(text.dialogue() && TURN.matcher(before).find());
  }

  /** Whether a name follows even where it is an ordinary word. */
  static boolean named(ScanText text, int start) {
    String before = text.before(start, BEFORE);
    return NAMED.close(before.replaceFirst("[: ]{1,3}$", "")) || labelled(text, start);
  }

  /** Whether somebody speaks: behind a quotation, or as one who was something once. */
  static boolean speaks(ScanText text, int start) {
    String before = text.before(start, BEFORE);
    Matcher quoted = QUOTED.matcher(before);
    return (quoted.find() && SAID.contains(quoted.group(1))) || FORMER.matcher(before).find();
  }

  /** Whether somebody is given what is his or hers. */
  static boolean receives(ScanText text, int start, int end) {
    return GIVES.matcher(text.before(start, BEFORE)).find()
        && OWNED.matcher(text.after(end, AFTER)).find();
  }

  /** Whether what stands before or behind goes with people, and with much else. */
  static boolean beside(ScanText text, int start, int end) {
    String before = text.before(start, BEFORE);
    boolean called = before.endsWith(", ") && CALL_ENDS.matcher(text.after(end, 1)).find();
    String cue = before.endsWith(" ") ? cut(before, " ") : "";
    return called || HINT.close(cue) || ROLE.close(cue) || human(text, end);
  }

  /** Whether what is said of it is said of people alone. */
  static boolean human(ScanText text, int end) {
    String after = text.after(end, AFTER);
    return ACTS.open(behind(after)) || STATE.matcher(after).find() || BELONGS.open(owned(after));
  }

  /** Whether they are said to be what people are: were engineers. */
  static boolean are(ScanText text, int end) {
    Matcher m = ARE.matcher(text.after(end, AFTER + AFTER));
    return m.find() && ROLE.contains(m.group(1));
  }

  /** Whether a list of people is announced: the founders: */
  static boolean these(ScanText text, int start) {
    Matcher m = THESE.matcher(text.before(start, BEFORE));
    return m.find() && ROLE.contains(m.group(1));
  }

  /** Whether it does or is what people do and are, and things as well. */
  static boolean lives(ScanText text, int end) {
    String after = text.after(end, AFTER);
    return DOES.open(after.startsWith(" ") ? after.substring(1) : behind(after))
        || STATE.matcher(after).find();
  }

  /** Whether somebody of that name is asked for something. */
  static boolean addressed(ScanText text, int end) {
    String after = text.after(end, AFTER);
    return after.startsWith(", ") && ADDRESSED.open(after.substring(2));
  }

  /** Whether what follows was made by somebody of that name: the Hardy novel. */
  static boolean made(ScanText text, int end) {
    String after = text.after(end, AFTER);
    return after.startsWith(" ") && WORK.open(after.substring(1));
  }

  /** Whether something that is called after a person follows: Newton's second law. */
  static boolean eponym(ScanText text, int end) {
    String after =
        text.after(end, AFTER).replaceFirst("^'s?(?: (?:first|second|third|zeroth))?", "");
    return after.startsWith(" ") && EPONYM.open(after.substring(1));
  }

  private static String behind(String after) {
    String rest = after.startsWith(",") ? after.substring(1) : after;
    return rest.startsWith(" ") ? rest.substring(1) : "";
  }

  private static String owned(String after) {
    return after.startsWith("'") ? after.replaceFirst("^'s? ", "") : "";
  }

  private static String cut(String text, String end) {
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
  }

  private static CueWords section(String name) {
    return CueWords.of(LIST.with(name));
  }
}
