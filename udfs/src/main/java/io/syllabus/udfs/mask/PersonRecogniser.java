package io.syllabus.udfs.mask;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Personal names in Latin script. What the words are known as and what stands around them are two
 * witnesses: a given name with a family name behind it speaks for itself, anything less needs a
 * cue, and a word that nobody knows needs one that is sure. A capital alone is no sign of a name.
 */
final class PersonRecogniser implements Recogniser {
  private static final String TYPE = "PERSON";
  private static final Pattern LISTED =
      Pattern.compile("\\.?(?:, (?:and |or )?| and | or | & |; |, ?)");

  /** What is called after somebody names nobody. */
  private static final Pattern EPONYM =
      Pattern.compile(
          "^(?:'s)?"
              + " (?:[Dd]iseases?|[Ss]yndrome|[Aa]na?emia|[Pp]rocedure|[Tt]ests?|[Vv]irus|[Mm]onitor|[Ll]aws?|[Tt]heorem|[Ee]ffect|[Ss]core|[Ss]cale|[Mm]ethod|[Uu]nit|[Aa]lgorithm|Act|Code|Rule|County|City|Street|Road|University|College|Center|Centre|Hospital|Award|Prize|Foundation|Institute|Island|River|Lake|Park|Valley|Formation|Basin)(?![\\p{L}])");

  private static final Pattern DETERMINED =
      Pattern.compile("(?i)(?:^|[^a-z])(?:the|an?|this|that|such|each|any|all|our|its) $");
  private static final Pattern COMPOUND = Pattern.compile("^(?:[®™/_.-]\\p{L}|[®™]| [0-9\\p{Lu}])");
  private static final Pattern SAID = Pattern.compile("^: ?[\"\\p{Lu}]");
  private static final Pattern HEAD = Pattern.compile("(?:^|\\n)[> ]{0,3}$");
  private static final Pattern BLOCK = Pattern.compile("^ ?\\n[^\\n]{0,40}\\n?[^\\n]{0,40}[0-9]");

  private static final Pattern SMALL =
      Pattern.compile(
          "(?<![\\p{L}])(?:my name is|name is|mr\\.|mrs\\.|ms\\.|dr\\.|name:)"
              + " {0,8}(?<value>\\p{L}[\\p{L}'-]{1,20}(?: \\p{L}[\\p{L}'-]{1,20}){0,2})");
  private static final Set<String> LINE_WORDS =
      Set.of(
          "from", "to", "cc", "bcc", "subject", "date", "sent", "re", "tel", "fax", "email", "url",
          "http", "https");
  private static final Set<String> PLACES =
      Set.of(
          "san", "santa", "saint", "los", "las", "new", "north", "south", "east", "west", "port",
          "fort", "lake", "mount", "upper", "lower", "hong", "el", "monte", "del", "great",
          "united", "central", "circuit", "supreme");

  @Override
  public boolean findsNames() {
    return true;
  }

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!text.latin()) {
      return;
    }
    int last = -1;
    List<CapitalRun> runs = text.capitals();
    for (int i = 0; i < runs.size(); i++) {
      CapitalRun run = runs.get(i);
      boolean listed = last >= 0 && listed(text, last, run.start());
      boolean heads = i + 1 < runs.size() && given(text, run, runs.get(i + 1));
      last = person(text, run, listed || heads, found);
    }
    if (text.holds("name") || text.holds("mr") || text.holds("ms.") || text.holds("dr.")) {
      for (Matcher m = SMALL.matcher(text.text()); m.find(); ) {
        small(m, found);
      }
    }
  }

  /** Whether two given names, each alone, stand side by side in a list. */
  private static boolean given(ScanText text, CapitalRun run, CapitalRun next) {
    return run.size() == 1
        && listed(text, run.end(), next.start())
        && next.size() == 1
        && clear(run)
        && clear(next);
  }

  private static boolean clear(CapitalRun run) {
    String lower = run.first().lower();
    boolean name = NameLexicon.given(lower) || NameLexicon.family(lower);
    return name && !NameLexicon.common(lower) && !NameLexicon.proper(lower);
  }

  /** Whether nothing stands between two places but what parts the members of a list. */
  private static boolean listed(ScanText text, int from, int to) {
    return to - from < 8 && LISTED.matcher(text.text().substring(from, to)).matches();
  }

  /** Where the name ends that was found, -1 if none was. */
  private static int person(
      ScanText text, CapitalRun whole, boolean listed, Consumer<Candidate> found) {
    CapitalRun all = addressed(whole);
    CapitalRun run = untitled(all);
    boolean titled = run.size() < all.size() || PersonCues.titled(text, run.start());
    boolean introduced = titled || PersonCues.introduced(text, run.start());
    run = introduced && nobody(run).size() < 2 ? run : trimmed(run);
    boolean place = !titled && PLACES.contains(all.first().lower());
    double score = place ? 0 : score(text, run, titled, introduced, listed);
    if (score < 0.5) {
      return -1;
    }
    int end = end(text, run);
    found.accept(new Candidate(TYPE, run.start(), end, "person", score));
    return end;
  }

  private static List<Word> nobody(CapitalRun run) {
    return run.words().stream().filter(PersonRecogniser::word).toList();
  }

  /** The run without the titles that it begins with; a title alone is no name. */
  private static CapitalRun untitled(CapitalRun run) {
    int first = 0;
    while (first < run.size() - 1 && TITLES.contains(run.words().get(first).lower())) {
      first++;
    }
    return run.from(first);
  }

  /** The run without a greeting or a verb that begins its sentence: Hi Freddy, Ask Ana. */
  private static CapitalRun addressed(CapitalRun run) {
    CapitalRun rest = run;
    while (rest.size() > 1 && rest.opens() && PersonCues.leads(rest.first().lower())) {
      rest = rest.from(1);
    }
    return rest;
  }

  private static final Set<String> TITLES = WordList.of("person-cues.txt").with("title");

  /**
   * A sentence's first word is capitalised for that reason alone; a common last word is no name.
   */
  private static CapitalRun trimmed(CapitalRun run) {
    CapitalRun rest = run;
    while (rest.size() > 1 && word(rest.first())) {
      rest = rest.from(1);
    }
    while (rest.size() > 1 && word(rest.last())) {
      rest = rest.to(rest.size() - 1);
    }
    return rest;
  }

  private static boolean word(Word word) {
    String lower = word.lower();
    boolean name = NameLexicon.family(lower) || NameLexicon.given(lower);
    return NameLexicon.never(lower)
        ? !word.initial() || lower.equals("i")
        : !word.initial() && NameLexicon.common(lower) && !name;
  }

  private static double score(
      ScanText text, CapitalRun run, boolean titled, boolean introduced, boolean listed) {
    NameShape shape = NameShape.of(run.words());
    if (EPONYM.matcher(text.after(run.end(), 16)).find() || !legible(run, shape, introduced)) {
      return 0;
    }
    if (titled) {
      return run.size() > 1 && shape.plain() && shape.proper() == 0 ? 0 : 0.9;
    }
    if (!text.english() && !introduced && !listed && !NameLexicon.given(run.first().lower())) {
      return 0;
    }
    boolean sure =
        introduced
            || speaker(text, run)
            || text.mails(run.last().lower())
            || (run.size() > 1 && heads(text, run));
    return run.size() == 1
        ? single(text, run, shape, sure, listed)
        : several(text, run, shape, sure, listed);
  }

  /** Capitals alone may be an abbreviation: they need a given name among other words. */
  private static boolean legible(CapitalRun run, NameShape shape, boolean introduced) {
    boolean abbreviation =
        run.first().shouted() && (run.size() == 1 || shape.given() == 0) && !introduced;
    return !abbreviation && run.words().stream().noneMatch(NameShape::branded);
  }

  private static double single(
      ScanText text, CapitalRun run, NameShape shape, boolean sure, boolean listed) {
    String lower = run.first().lower();
    if (run.first().initial() || NameLexicon.dated(lower) || shape.common() > 0) {
      return 0;
    }
    boolean human = listed || PersonCues.human(text, run.end());
    boolean small = text.mentions(lower) || NameLexicon.proper(lower);
    if (NameLexicon.given(lower) && shape.doubtful() == 0) {
      human |= PersonCues.lives(text, run.end());
      boolean beside = human || PersonCues.beside(text, run.start(), run.end());
      return sure || (human && !small)
          ? 0.85
          : small ? 0.3 : beside ? 0.55 : free(text, run) ? 0.5 : 0.4;
    }
    if (shape.family() > 0 || (sure && NameLexicon.family(lower))) {
      boolean beside = human || PersonCues.beside(text, run.start(), run.end());
      return sure ? 0.8 : beside && !small && !run.opens() ? 0.55 : 0.4;
    }
    boolean doubtful = shape.doubtful() > 0;
    if (doubtful && human && run.opens() && NameLexicon.family(lower)) {
      return small ? 0.3 : 0.5;
    }
    if (doubtful && NameLexicon.given(lower) && free(text, run) && !small && !sure) {
      return human || PersonCues.beside(text, run.start(), run.end()) ? 0.5 : 0.4;
    }
    return small || shape.proper() > 0 ? 0.3 : sure ? 0.6 : human && !doubtful ? 0.5 : 0.3;
  }

  /** Letters that English brands seldom have. */
  private static boolean foreign(CapitalRun run) {
    return run.words().stream().anyMatch(w -> w.text().chars().anyMatch(c -> c > 127));
  }

  private static boolean determined(ScanText text, CapitalRun run) {
    return DETERMINED.matcher(text.before(run.start(), 8)).find();
  }

  /** Inside a sentence, without an article, and no part of a longer name of something. */
  private static boolean free(ScanText text, CapitalRun run) {
    return !run.opens()
        && !determined(text, run)
        && !COMPOUND.matcher(text.after(run.end(), 3)).find();
  }

  private static double several(
      ScanText text, CapitalRun run, NameShape shape, boolean sure, boolean listed) {
    boolean cue = sure || listed || PersonCues.human(text, run.end());
    boolean given = NameLexicon.given(run.first().lower());
    boolean shouted = run.words().stream().anyMatch(Word::shouted);
    boolean surname =
        NameLexicon.family(run.last().lower()) || !NameLexicon.word(run.first().lower());
    if (shape.common() > 0 || (shape.proper() > 0 && !(given && surname))) {
      return shape.names() > 0 && cue ? 0.6 : 0.3;
    }
    if (given && (shape.given() > 0 || shape.proper() > 0)) {
      return cue ? 0.9 : shape.proper() > 0 || shape.doubtful() > 0 ? 0.6 : 0.8;
    }
    if (shape.names() > 0) {
      boolean plain = !shouted && (shape.doubtful() == 0 || (given && shape.doubtful() == 1));
      return cue ? 0.8 : plain && (foreign(run) || !determined(text, run)) ? 0.5 : 0.4;
    }
    boolean pair = given && surname && run.size() == 2; // Will Young, Rose Fields: words, both
    return cue
        ? pair && sure ? 0.8 : 0.6
        : pair && PersonCues.beside(text, run.start(), run.end()) ? 0.5 : 0.3;
  }

  /** A line of its own above lines with figures: the head of a letter or of a card. */
  private static boolean heads(ScanText text, CapitalRun run) {
    return HEAD.matcher(text.before(run.start(), 4)).find()
        && BLOCK.matcher(text.after(run.end(), 90)).find();
  }

  /** A turn of a dialogue begins with who speaks. */
  private static boolean speaker(ScanText text, CapitalRun run) {
    return run.size() < 3
        && text.at(run.end()) == ':'
        && SAID.matcher(text.after(run.end(), 3)).find()
        && NameShape.of(run.words()).proper() + NameShape.of(run.words()).common() == 0
        && text.at(run.start() - 1) == '\n'
        && !LINE_WORDS.contains(run.first().lower());
  }

  private static int end(ScanText text, CapitalRun run) {
    Word last = run.last();
    if (last.text().endsWith("'s")) {
      return last.end() - 2;
    }
    return last.initial() && text.at(last.end()) == '.' ? last.end() + 1 : last.end();
  }

  private static void small(Matcher m, Consumer<Candidate> found) {
    String[] words = m.group("value").split(" ", -1);
    String first = words[0].toLowerCase(Locale.ROOT);
    if (m.group().startsWith("name:") && !NameLexicon.given(first) && !NameLexicon.family(first)) {
      return; // the name of a thing in a configuration
    }
    int end = m.start("value");
    for (String word : words) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (NameLexicon.common(lower) && !(NameLexicon.given(lower) && word.length() > 3)) {
        break;
      }
      end = (end == m.start("value") ? end : end + 1) + word.length();
    }
    if (end > m.start("value")) {
      found.accept(new Candidate(TYPE, m.start("value"), end, "person-introduced", 0.8));
    }
  }
}
