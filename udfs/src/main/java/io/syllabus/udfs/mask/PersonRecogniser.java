package io.syllabus.udfs.mask;

import java.util.List;
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
  private static final Set<String> TITLES = WordList.of("person-cues.txt").with("title");
  private static final Set<String> EPONYMS = WordList.of("person-cues.txt").with("eponym");

  private static final Pattern SUFFIX = Pattern.compile("^,? (?:Jr|Sr|II|III|IV|Esq)\\b\\.?");

  private static final Set<String> PLACES =
      Set.of(
          "san", "santa", "saint", "los", "las", "new", "north", "south", "east", "west", "port",
          "fort", "lake", "mount", "upper", "lower", "hong", "el", "monte", "del", "great",
          "united", "central", "circuit", "supreme", "lac", "mont", "rue", "chemin", "cape",
          "isle");

  /** Behind a name these make a place of it: Columbus Ave; Lane and St are names, too. */
  private static final Set<String> STREETS =
      Set.of(
          "street",
          "st",
          "road",
          "rd",
          "avenue",
          "ave",
          "boulevard",
          "blvd",
          "lane",
          "ln",
          "highway",
          "hwy",
          "parkway",
          "pkwy",
          "turnpike",
          "airport",
          "terminal");

  /** Heads of a form: From: Ann Lee To: Bo Li. */
  private static final Set<String> BETWEEN = Set.of("to", "from", "for", "by", "and", "or", "with");

  @Override
  public boolean findsNames() {
    return true;
  }

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!text.latin()) {
      return;
    }
    List<CapitalRun> runs = text.capitals();
    NameLists lists = NameLists.of(text, runs);
    int last = -1;
    for (int i = 0; i < runs.size(); i++) {
      CapitalRun run = runs.get(i);
      boolean next = last >= 0 && NameLists.next(text, last, run);
      last = lists.goods(i) ? -1 : person(text, run, lists.people(i) || next, found);
    }
    SmallNames.scan(text, found);
  }

  /** Where the name ends that was found, -1 if none was. */
  private static int person(
      ScanText text, CapitalRun whole, boolean listed, Consumer<Candidate> found) {
    CapitalRun all = addressed(whole);
    CapitalRun run = owner(untitled(all));
    boolean titled = run.size() < all.size() || PersonCues.titled(text, run.start());
    boolean introduced = titled || PersonCues.introduced(text, run.start());
    run = introduced && words(run) < 2 ? run : trimmed(run);
    boolean place =
        !titled && (PLACES.contains(all.first().lower()) || (!introduced && street(all)));
    PersonScore score = new PersonScore(text, run, introduced, listed);
    double value = place || office(run) ? 0 : titled ? score.titled() : score.value();
    if (value < 0.5 || (!introduced && LabelCells.holds(text, run.start(), run.end()))) {
      return -1;
    }
    int end = end(text, run);
    found.accept(new Candidate(TYPE, run.start(), end, "person", value));
    return end;
  }

  /** The run without what somebody owns, Anna Berg's Case, or the next head of a form. */
  private static CapitalRun owner(CapitalRun run) {
    for (int i = 1; i < run.size() - 1; i++) { // one word alone may be a Bidder's or a town's
      if (run.words().get(i).text().endsWith("'s")) {
        return run.to(i + 1);
      }
    }
    boolean goesOn = run.size() > 2 && BETWEEN.contains(run.last().lower());
    return goesOn ? run.to(run.size() - 1) : run;
  }

  /** Columbus Ave, Stuart St Boston; but Ian St John, David Lane and Thomas Lane Smith. */
  private static boolean street(CapitalRun run) {
    for (int i = 1; i < run.size(); i++) {
      String lower = run.words().get(i).lower();
      boolean last = i == run.size() - 1;
      boolean ends = last || NameLexicon.proper(run.words().get(i + 1).lower());
      boolean name = NameLexicon.surname(lower) && NameLexicon.given(run.first().lower());
      if (STREETS.contains(lower) && ends && !name) {
        return true;
      }
    }
    return false;
  }

  /** Mr. Chief Justice, Madam President: whom one speaks to by what they are. */
  private static boolean office(CapitalRun run) {
    return run.words().stream().map(Word::lower).allMatch(PersonRecogniser::office);
  }

  private static boolean office(String lower) {
    return PersonCues.role(lower) || TITLES.contains(lower) || NameLexicon.never(lower);
  }

  /** The words of a run that may be a name. */
  static CapitalRun core(CapitalRun run) {
    return trimmed(untitled(addressed(run)));
  }

  private static long words(CapitalRun run) {
    return run.words().stream().filter(PersonRecogniser::word).count();
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

  /**
   * A sentence's first word is capitalised for that reason alone; a common last word is no name,
   * but behind a given name that is no word.
   */
  private static CapitalRun trimmed(CapitalRun run) {
    CapitalRun rest = run;
    while (rest.size() > 1 && word(rest.first())) {
      rest = rest.from(1);
    }
    while (rest.size() > 1 && (rank(rest) || (word(rest.last()) && !surname(rest)))) {
      rest = rest.to(rest.size() - 1);
    }
    return rest;
  }

  /** Whether a run in small letters ends with what somebody is: Terence Bergin KC. */
  private static boolean rank(CapitalRun run) {
    return run.last().abbreviation() && !run.first().shouted();
  }

  /** Whether a common last word is what a given name is followed by: James Sparks. */
  private static boolean surname(CapitalRun run) {
    String given = run.first().lower();
    String last = run.last().lower();
    boolean inner = run.words().subList(1, run.size() - 1).stream().allMatch(Word::initial);
    return inner
        && !run.first().shouted()
        && NameLexicon.given(given)
        && !NameLexicon.word(given)
        && NameLexicon.surname(last)
        && !EPONYMS.contains(last)
        && !OrganisationWords.generic(last);
  }

  private static boolean word(Word word) {
    String lower = word.lower();
    boolean name = NameLexicon.family(lower) || NameLexicon.given(lower);
    return NameLexicon.never(lower)
        ? !word.initial() || lower.equals("i")
        : !word.initial() && NameLexicon.common(lower) && !name;
  }

  private static int end(ScanText text, CapitalRun run) {
    Word last = run.last();
    if (last.text().endsWith("'s")) {
      return last.end() - 2;
    }
    Matcher suffix = SUFFIX.matcher(text.after(last.end(), 8));
    if (run.size() > 1 && suffix.find()) {
      return last.end() + suffix.end();
    }
    return last.initial() && text.at(last.end()) == '.' ? last.end() + 1 : last.end();
  }
}
