package io.syllabus.udfs.score;

import java.util.List;
import java.util.function.Predicate;

/**
 * Tells texts that say something about the business from those that do not, in Chinese and English.
 * The first rule that holds names the intent; where none does, a classifier may. Thread-safe.
 */
public final class NoiseFilter {
  static final String BUSINESS = "business";

  static final List<String> INTENTS =
      List.of(
          BUSINESS,
          "greeting",
          "thanks",
          "chitchat",
          "advertising",
          "spam",
          "boilerplate",
          "gibberish",
          "empty",
          "system",
          "presence",
          "hold",
          "transfer",
          "signature",
          "disclaimer",
          "emotion",
          "navigation",
          "stock");

  /** Words up to which a text's intent counts in full. */
  private static final double SHORT = 8;

  private final NoiseConf conf;
  private final List<Rule> rules;

  public NoiseFilter(NoiseConf conf) {
    this.conf = conf;
    GibberishConf odd = conf.gibberish();
    rules =
        List.of(
            new Rule("noWords", "empty", s -> s.figure("words") == 0 && s.lines().intent() == null),
            new Rule("systemLine", "system", s -> hasMostly("system", s)),
            new Rule("boilerplateLine", "boilerplate", s -> hasMostly("boilerplate", s)),
            new Rule("spamTerms", "spam", s -> s.figure("spam") >= conf.maxSpam()),
            new Rule("offer", "advertising", s -> s.figure("advertising") >= conf.maxAdvertising()),
            new Rule("greetingOnly", "greeting", s -> "greeting".equals(s.smallTalk())),
            new Rule("thanksOnly", "thanks", s -> "thanks".equals(s.smallTalk())),
            new Rule("chatOnly", "chitchat", s -> "chitchat".equals(s.smallTalk()) && !s.answer()),
            new Rule("mojibake", "gibberish", s -> s.figure("mojibake") > odd.maxMojibake()),
            new Rule(
                "unpronounceable",
                "gibberish",
                s -> s.figure("unpronounceable") > odd.maxUnpronounceable()),
            new Rule("oneCharacter", "gibberish", this::isOneCharacter),
            new Rule("symbols", "gibberish", this::isSymbols),
            new Rule("repetition", "gibberish", this::isRepetition),
            new Rule("tooShort", "empty", this::isTooShort));
  }

  private record Rule(String name, String intent, Predicate<NoiseSubject> holds) {}

  /**
   * Judges one text.
   *
   * @param context what was said before, so that a bare answer to a question is kept; may be null
   */
  public NoiseVerdict verdict(String text, String context) {
    NoiseSubject subject = NoiseSubject.of(text, context);
    return rules.stream()
        .filter(rule -> rule.holds().test(subject))
        .findFirst()
        .map(rule -> verdict(rule.intent(), rule.name(), subject))
        .orElseGet(() -> byIntent(subject));
  }

  /**
   * What no rule knows. A short reply to a question is kept, whatever it sounds like; and the
   * longer a text, the surer it must be that it is no task.
   */
  private NoiseVerdict byIntent(NoiseSubject subject) {
    double dilution = Math.min(1, SHORT / Math.max(1, subject.figure("content")));
    boolean noise = subject.figure("business") < conf.minBusiness() * dilution && !subject.answer();
    return noise
        ? verdict(subject.intent().other(), "intent", subject)
        : verdict(BUSINESS, null, subject);
  }

  private NoiseVerdict verdict(String intent, String rule, NoiseSubject subject) {
    return new NoiseVerdict(!conf.drop().contains(intent), intent, rule, subject.figures());
  }

  private boolean hasMostly(String intent, NoiseSubject subject) {
    return intent.equals(subject.lines().intent())
        && subject.lines().share() >= conf.maxBoilerplate();
  }

  private boolean isOneCharacter(NoiseSubject subject) {
    return subject.figure("characters") >= conf.gibberish().oneCharacterFrom()
        && subject.figure("topCharacterRatio") > conf.gibberish().maxOneCharacter();
  }

  private boolean isSymbols(NoiseSubject subject) {
    return subject.figure("characters") >= conf.gibberish().symbolsFrom()
        && subject.figure("symbolRatio") > conf.maxSymbols();
  }

  private boolean isRepetition(NoiseSubject subject) {
    boolean lines = subject.figure("duplicateLineRatio") > conf.maxRepetition();
    double grams = subject.figure("duplicateGramRatio");
    boolean much = grams > conf.maxRepetition();
    boolean anew = grams < conf.repetition().maxGrams() && saysAnew(subject);
    return subject.figure("words") >= conf.repetition().minWords() && (lines || (much && !anew));
  }

  /** A law sets the same bounds for one trade after another. */
  private boolean saysAnew(NoiseSubject subject) {
    return subject.figure("sentences") >= conf.repetition().minSentences()
        && subject.figure("duplicateSentenceRatio") < conf.repetition().maxSentences();
  }

  private boolean isTooShort(NoiseSubject subject) {
    return !subject.answer() && subject.figure("content") < conf.minWords();
  }
}
