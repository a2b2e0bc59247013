package io.syllabus.udfs.mask;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands around a person's name in English, from {@code person-cues.txt}. */
final class PersonCues {
  private static final int BEFORE = 28;
  private static final int AFTER = 20;
  private static final int SENTENCE = 90;
  private static final WordList LIST = WordList.of("person-cues.txt");

  private static final Pattern TITLE = before("title", "\\.? $");
  private static final Pattern INTRODUCES =
      before("introduces", "[:?,]{0,2}[ \"'(*_]{0,5}(?:\\n\\s{0,5})?$");
  private static final Pattern LABEL = before("role", "(?: ?[:|]| is| was) {0,3}$");

  /** The field of a record: "firstName":", last_name=. */
  private static final Pattern FIELD =
      Pattern.compile(
          "(?i)(?:first|last|full|user|given|family|sur|nick|customer|contact)[_ ]?name[\"']? ?[:=]"
              + " ?[\"']?$");

  private static final Pattern ROLE = before("role", " $");
  private static final Pattern HINT = before("hint", " $");
  private static final Pattern ACTS =
      Pattern.compile("^,? (?:" + any("acts") + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE);

  /** A state of somebody: is tall, was late; not what a thing is called or used for. */
  private static final Pattern STATE =
      Pattern.compile(
          "^,? (?:is|was) (?!an? (?!very)|the |not"
              + " |used|available|based|designed|installed|enabled|required|made|being )");

  private static final Pattern DOES = Pattern.compile("^,? (?:" + any("does") + ")(?![\\p{L}])");
  private static final Pattern CALLED = Pattern.compile(", $");
  private static final Pattern CALL_ENDS = Pattern.compile("^[!?,.]");
  private static final Pattern BELONGS =
      Pattern.compile("^'s? (?:" + any("belongs") + ")(?![\\p{L}])");
  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?i)^[^\\n]*?(?<![a-z])(?:he|she|his|her|him|hers|himself|herself)(?![a-z])");

  private static final Set<String> LEADING =
      Stream.of("introduces", "hint")
          .flatMap(section -> LIST.with(section).stream())
          .collect(Collectors.toUnmodifiableSet());

  private PersonCues() {}

  static boolean titled(ScanText text, int start) {
    return TITLE.matcher(text.before(start, BEFORE)).find();
  }

  /** Whether a word goes before names, so that in front of one it is none itself. */
  static boolean leads(String lower) {
    return LEADING.contains(lower);
  }

  /** Whether what follows can hardly be anything but a name. */
  static boolean introduced(ScanText text, int start) {
    String before = text.before(start, BEFORE);
    return INTRODUCES.matcher(before).find()
        || LABEL.matcher(before).find()
        || FIELD.matcher(before).find();
  }

  /** Whether what stands before or behind goes with people, and with much else. */
  static boolean beside(ScanText text, int start, int end) {
    String before = text.before(start, BEFORE);
    boolean called = CALLED.matcher(before).find() && CALL_ENDS.matcher(text.after(end, 1)).find();
    return called || HINT.matcher(before).find() || ROLE.matcher(before).find() || human(text, end);
  }

  /** Whether what is said of it is said of people alone. */
  static boolean human(ScanText text, int end) {
    String after = text.after(end, AFTER);
    return ACTS.matcher(after).find()
        || STATE.matcher(after).find()
        || BELONGS.matcher(after).find();
  }

  /** Whether it does or is what people do and are, and things as well. */
  static boolean lives(ScanText text, int end) {
    String after = text.after(end, AFTER);
    return DOES.matcher(after).find() || STATE.matcher(after).find();
  }

  /** Whether he or she is spoken of in the words that follow. */
  static boolean referred(ScanText text, int end) {
    return PRONOUN.matcher(text.after(end, SENTENCE)).find();
  }

  private static Pattern before(String section, String tail) {
    return Pattern.compile(
        "(?<![\\p{L}])(?:" + any(section) + ")" + tail,
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String any(String section) {
    Collection<String> words = LIST.with(section);
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
