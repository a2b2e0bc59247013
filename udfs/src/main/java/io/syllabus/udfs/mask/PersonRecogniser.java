package io.syllabus.udfs.mask;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Personal names in Latin script: by what stands before (titles, "my name is", a label), by what
 * the words are known as, and by being capitalised without being an English word.
 */
final class PersonRecogniser implements Recogniser {
  private static final String TYPE = "PERSON";
  private static final int NO_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern TITLE =
      Pattern.compile(
          "(?<![a-z])(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|herr|frau|mme|monsieur|señora?|signora?|captain|judge|senator)\\.?"
              + " $",
          NO_CASE);
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?<![a-z])(?:name(?: is|'s| was|\\?)?|names are|maiden name is|is called|was"
              + " called|called|named|call(?:s)? me|known as|signed by|directed by|name of|named"
              + " (?:him|her|it)|had"
              + " given|starring|says|said|dear|hi|hello|regards|sincerely|attn|attention|contact"
              + " person|on behalf of|care of|c/o|my"
              + " (?:wife|husband|son|daughter|brother|sister|friend|boss|colleague|kid|child|partner|mother|father)|beneficiary|guardian)[:,"
              + " ]{0,3}\\s{0,5}$",
          NO_CASE);
  private static final Pattern SPEAKS =
      Pattern.compile(
          "^(?:,?"
              + " (?:said|says|asked|asks|replied|wrote|writes|explained|told|shouted|lives|lived|signed|spoke|speaks|speak|thinks|knows|lied|married|died|smiled|laughed|joined|moved|grew|turned)\\b|'s"
              + " (?:kid|son|daughter|wife|husband|mother|father|address|name|house|phone|email|birthday|killers?|account|novel|song|book|daughters|letter))");
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^(?:'s)?"
              + " (?:is|was|has|had|will|began|from|spent|and|of|just|bridge|does|did|says|said|office|orchestra)\\b|^,"
              + " (?:can|could|please|the|\\p{Lu}\\p{L}*|and)\\b|^\\n"
              + "[>? ]*[0-9]");
  private static final Pattern LISTED = Pattern.compile("\\.?(?:, (?:and |or )?| and | or | & )");
  private static final Pattern DETERMINED =
      Pattern.compile(
          "(?i)(?:^|[^a-z])(?:the|an?|this|that|such|each|any|all|no|of|our|your|his|its|their|in|on|by|at|to|for)"
              + " $");

  /** What is called after somebody names nobody. */
  private static final Pattern EPONYM =
      Pattern.compile(
          "^(?:'s)?"
              + " (?:[Dd]isease|[Ss]yndrome|[Aa]na?emia|[Pp]rocedure|[Tt]est|[Vv]irus|[Mm]onitor|[Ll]aw|[Tt]heorem|[Ee]ffect|[Ss]core|Act|Code)\\b");

  private static final Pattern THING =
      Pattern.compile("(?i)(?:^|[^a-z])(?:the|an?|this|that|such|each|any) $");
  private static final Pattern SMALL =
      Pattern.compile(
          "(?<![\\p{L}])(?:my name is|name is|mr\\.|mrs\\.|ms\\.|dr\\.|name:)"
              + " {0,8}(?<value>\\p{L}[\\p{L}'-]{1,20}(?: \\p{L}[\\p{L}'-]{1,20}){0,2})");
  private static final Set<String> LINE_WORDS =
      Set.of(
          "from", "to", "cc", "bcc", "subject", "date", "sent", "re", "tel", "fax", "email", "url",
          "http", "https");
  private static final Set<String> MONTHS = Set.of("april", "may", "june", "august");
  private static final Set<String> PLACES =
      Set.of(
          "san", "santa", "saint", "los", "las", "new", "north", "south", "east", "west", "port",
          "fort", "lake", "mount", "upper", "lower");
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "dr",
          "prof",
          "professor",
          "sir",
          "herr",
          "frau",
          "mme",
          "captain",
          "judge",
          "senator");

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
    for (CapitalRun run : text.capitals()) {
      boolean listed =
          last >= 0 && LISTED.matcher(text.text().substring(last, run.start())).matches();
      last = person(text, run, listed, found);
    }
    if (text.holds("name") || text.holds("mr") || text.holds("ms.") || text.holds("dr.")) {
      for (Matcher m = SMALL.matcher(text.text()); m.find(); ) {
        small(m, found);
      }
    }
  }

  /** Where the name ends that was found, -1 if none was. */
  private static int person(
      ScanText text, CapitalRun whole, boolean listed, Consumer<Candidate> found) {
    CapitalRun run = untitled(whole);
    boolean titled =
        run.size() < whole.size() || TITLE.matcher(text.before(run.start(), 14)).find();
    run = titled || (run.size() == 2 && introduced(text, run)) ? run : trimmed(run);
    double score = titled ? 0.9 : Math.max(score(text, run), listed ? listed(run) : 0);
    if (score < 0.5) {
      return -1;
    }
    found.accept(new Candidate(TYPE, run.start(), end(text, run), "person", score));
    return run.end();
  }

  /** Beside a name stands a name, though it may be a word as well. */
  private static double listed(CapitalRun run) {
    NameShape shape = NameShape.of(run.words());
    return run.size() < 3 && shape.common() == 0 && !run.first().shouted() ? 0.55 : 0;
  }

  /** The run without the titles that it begins with; a title alone is no name. */
  private static CapitalRun untitled(CapitalRun run) {
    int first = 0;
    while (first < run.size() - 1 && TITLES.contains(run.words().get(first).lower())) {
      first++;
    }
    return run.from(first);
  }

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
    return !word.initial()
        && NameLexicon.common(lower)
        && !NameLexicon.family(lower)
        && !NameLexicon.given(lower);
  }

  private static double score(ScanText text, CapitalRun run) {
    NameShape shape = NameShape.of(run.words());
    if (EPONYM.matcher(text.after(run.end(), 16)).find()) {
      return 0;
    }
    if (PLACES.contains(run.first().lower()) || !legible(run, shape) || dated(text, run)) {
      return 0;
    }
    if (shape.plain()) {
      return shape.proper() == 1 && run.size() == 1 && !run.opens() && introduced(text, run)
          ? 0.6
          : 0;
    }
    boolean context = introduced(text, run) || speaks(text, run);
    return run.size() == 1 ? single(text, run, shape, context) : several(shape, context);
  }

  /** A month that is a name as well, beside its day or year. */
  private static boolean dated(ScanText text, CapitalRun run) {
    return run.size() == 1
        && MONTHS.contains(run.first().lower())
        && (Character.isDigit(text.at(run.start() - 2))
            || Character.isDigit(text.at(run.end() + 1)));
  }

  /** Capitals alone may be an abbreviation: they need a given name among other words. */
  private static boolean legible(CapitalRun run, NameShape shape) {
    boolean abbreviation = run.first().shouted() && (run.size() == 1 || shape.given() == 0);
    return !abbreviation && run.words().stream().noneMatch(NameShape::branded);
  }

  private static boolean introduced(ScanText text, CapitalRun run) {
    return INTRODUCED.matcher(text.before(run.start(), 24)).find();
  }

  private static boolean speaks(ScanText text, CapitalRun run) {
    return speaker(text, run) || SPEAKS.matcher(text.after(run.end(), 14)).find();
  }

  private static double single(ScanText text, CapitalRun run, NameShape shape, boolean context) {
    if (shape.doubtful() > 0) {
      return context ? 0.6 : doubtful(text, run);
    }
    double base = shape.given() > 0 ? 0.6 : shape.family() > 0 ? 0.55 : unknown(text, run);
    return context ? base + 0.25 : base;
  }

  /** A given name that is a word, too: inside a sentence, without article, never written small. */
  private static double doubtful(ScanText text, CapitalRun run) {
    boolean alone =
        !run.opens()
            && NameLexicon.given(run.first().lower())
            && !DETERMINED.matcher(text.before(run.start(), 8)).find()
            && !text.mentions(run.first().lower());
    return alone ? 0.5 : 0.3;
  }

  /** A word that nobody knows: where a sentence begins it must do what people do. */
  private static double unknown(ScanText text, CapitalRun run) {
    boolean subject =
        run.opens()
            ? SUBJECT.matcher(text.after(run.end(), 12)).find()
            : !THING.matcher(text.before(run.start(), 6)).find();
    return subject && !text.mentions(run.first().lower()) ? 0.5 : 0.4;
  }

  private static double several(NameShape shape, boolean context) {
    if (shape.names() == 0) {
      boolean pair = shape.doubtful() > 0 && shape.common() == 0;
      return pair || context ? 0.55 : 0.3;
    }
    double base = shape.given() > 0 ? 0.85 : 0.65;
    double less = shape.common() + shape.proper() > 0 ? 0.15 : 0;
    return Math.min(0.9, base - less + (context ? 0.1 : 0));
  }

  /** A turn of a dialogue begins with who speaks. */
  private static boolean speaker(ScanText text, CapitalRun run) {
    return text.at(run.end()) == ':'
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
