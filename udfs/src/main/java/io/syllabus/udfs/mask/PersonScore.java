package io.syllabus.udfs.mask;

import java.util.regex.Pattern;

/** How sure it is that capitalised words are a person: by what they are known as and by cues. */
final class PersonScore {
  private static final Pattern DETERMINED =
      Pattern.compile(
          "(?i)(?:^|[^a-z])(?:the|an?|this|that|these|those|such|each|every|any|all|no|some|another|my|your|their|his|her|our|its) $");
  private static final Pattern COMPOUND =
      Pattern.compile("^(?:[®™/_.-]\\p{L}|[®™(=]| [0-9\\p{Lu}])");
  private static final Pattern ENDS = Pattern.compile("^ ?(?:[.,;)|\"'\\n]|$)");

  private final ScanText text;
  private final CapitalRun run;
  private final NameShape shape;
  private final String lower;
  private final boolean introduced;
  private final boolean listed;
  private final boolean sure;

  /**
   * @param introduced whether what stands before can hardly go before anything but a name
   * @param listed whether it stands among names
   */
  PersonScore(ScanText text, CapitalRun run, boolean introduced, boolean listed) {
    this.text = text;
    this.run = run;
    this.introduced = introduced;
    this.listed = listed;
    shape = NameShape.of(run.words());
    lower = run.first().lower();
    sure =
        introduced
            || Blocks.speaker(text, run)
            || text.mails(run.last().lower())
            || (run.size() > 1
                && (NameLexicon.given(lower) || shape.names() > 0)
                && Blocks.heads(text, run));
  }

  /** Behind a title. */
  double titled() {
    boolean word = run.size() == 1 && NameLexicon.never(lower);
    boolean words = run.size() > 1 && shape.plain() && shape.proper() == 0;
    return impossible() || word || words ? 0 : 0.9;
  }

  /** Certainty, 0 to 1. */
  double value() {
    if (impossible()) {
      return 0;
    }
    boolean foreign = !text.english() && !introduced && !listed;
    return foreign && !NameLexicon.given(lower) ? 0 : run.size() == 1 ? single() : several();
  }

  private boolean impossible() {
    return PersonCues.eponym(text, run.end()) || !legible();
  }

  /** Capitals alone may be an abbreviation: they need a given name among other words. */
  private boolean legible() {
    boolean listedName = listed && lower.length() > 3 && NameLexicon.family(lower);
    boolean known =
        run.size() > 1 && shape.given() > 0 && (lower.length() > 3 || run.last().shouted());
    boolean told = introduced && (lower.length() > 4 || known || NameLexicon.surname(lower));
    boolean abbreviation = run.first().shouted() && !known && !told && !listedName;
    return !abbreviation && run.words().stream().noneMatch(NameShape::branded);
  }

  private double single() {
    if (run.first().initial() || NameLexicon.dated(lower)) {
      return 0;
    }
    if (shape.common() > 0) {
      return named() ? 0.8 : listed && NameLexicon.surname(lower) ? 0.6 : 0;
    }
    double told = told();
    return told > 0 ? told : listed ? 0.6 : alone();
  }

  /** Called so in so many words, though it be an ordinary word. */
  private boolean named() {
    return PersonCues.named(text, run.start()) && ENDS.matcher(text.after(run.end(), 2)).find();
  }

  /** What a sentence tells of any name, known or not. */
  private double told() {
    boolean name = !NameLexicon.proper(lower) && !text.mentions(lower);
    if (!name) {
      return 0;
    }
    if (PersonCues.speaks(text, run.start()) || PersonCues.receives(text, run.start(), run.end())) {
      return 0.8;
    }
    boolean known = shape.names() > 0;
    boolean made = determined() && PersonCues.made(text, run.end());
    boolean addressed = run.opens() && PersonCues.addressed(text, run.end());
    return known && (made || addressed) ? 0.6 : 0;
  }

  private double alone() {
    boolean human = PersonCues.human(text, run.end());
    boolean small = text.mentions(lower) || NameLexicon.proper(lower);
    if (NameLexicon.given(lower) && shape.doubtful() == 0) {
      human |= PersonCues.lives(text, run.end());
      return sure || (human && !small) ? 0.85 : small ? 0.3 : beside(human) ? 0.55 : 0.4;
    }
    if (NameShape.doubled(run.first())) {
      return 0.6;
    }
    if (shape.family() > 0 || (sure && NameLexicon.family(lower))) {
      boolean says = human && run.opens();
      return sure ? 0.8 : !small && (says || (beside(human) && !run.opens())) ? 0.55 : 0.4;
    }
    boolean doubtful = shape.doubtful() > 0;
    if (doubtful && human && run.opens() && NameLexicon.family(lower)) {
      return small ? 0.3 : 0.5;
    }
    if (doubtful && NameLexicon.given(lower) && free() && !small && !sure) {
      return beside(human) ? 0.5 : 0.4;
    }
    return small || shape.proper() > 0 ? 0.3 : sure ? 0.6 : human && !doubtful ? 0.5 : 0.3;
  }

  private boolean beside(boolean human) {
    return human || PersonCues.beside(text, run.start(), run.end());
  }

  private boolean determined() {
    return DETERMINED.matcher(text.before(run.start(), 8)).find();
  }

  /** Inside a sentence, without an article, and no part of a longer name of something. */
  private boolean free() {
    return !run.opens() && !determined() && !COMPOUND.matcher(text.after(run.end(), 3)).find();
  }

  private double several() {
    boolean cue =
        sure
            || listed
            || PersonCues.human(text, run.end())
            || PersonCues.made(text, run.end())
            || (run.opens() && PersonCues.addressed(text, run.end()));
    boolean given = NameLexicon.given(lower);
    boolean surname = NameLexicon.surname(run.last().lower()) || !NameLexicon.word(lower);
    if (initialled()) {
      return 0.7;
    }
    if (named() && (given || surname)) {
      return 0.8;
    }
    if (shape.common() > 0 || (shape.proper() > 0 && !(given && surname))) {
      return shape.names() > 0 && (cue || given) ? (introduced ? 0.8 : 0.6) : 0.3;
    }
    if (given && (shape.given() > 0 || shape.proper() > 0)) {
      return cue ? 0.9 : shape.proper() > 0 || shape.doubtful() > 0 ? 0.6 : 0.8;
    }
    if (shape.names() > 0) {
      return cue ? 0.8 : plain(given) ? 0.5 : 0.4;
    }
    boolean pair = given && surname && run.size() == 2; // Will Young, Rose Fields: words, both
    return cue
        ? pair && sure ? 0.8 : 0.6
        : pair && PersonCues.beside(text, run.start(), run.end()) ? 0.5 : 0.3;
  }

  /** A name, an initial, a name. */
  private boolean initialled() {
    boolean inner = run.words().stream().skip(1).limit(run.size() - 2L).anyMatch(Word::initial);
    return inner
        && !run.last().initial()
        && shape.common() + shape.proper() == 0
        && shape.names() > 0;
  }

  /** Neither an abbreviation nor, but for letters that English has not, behind an article. */
  private boolean plain(boolean given) {
    boolean shouted = run.words().stream().anyMatch(Word::shouted);
    boolean words = shape.doubtful() > (given ? 1 : 0);
    return !shouted && !words && (foreign() || !determined());
  }

  /** Letters that English brands seldom have. */
  private boolean foreign() {
    return run.words().stream().anyMatch(w -> w.text().chars().anyMatch(c -> c > 127));
  }
}
