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
          "(?<![a-z])(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|herr|frau|mme|monsieur|señora?|signora?|captain|judge|senator)\\.? $",
          NO_CASE);
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?<![a-z])(?:name(?: is|'s| was)?|names are|maiden name is|is called|was called|called|named|call(?:s)? me|known as|signed by|directed by|name of|dear|hi|hello|"
              + "regards|sincerely|attn|attention|contact person|on behalf of|care of|c/o|my (?:wife|husband|son|daughter|brother|sister|friend|boss|colleague|kid|child|partner|mother|father)|beneficiary|guardian)"
              + "[:, ]{0,3}\\s{0,5}$",
          NO_CASE);
  private static final Pattern SPEAKS =
      Pattern.compile(
          "^(?:,? (?:said|says|asked|asks|replied|wrote|writes|explained|told|shouted|lives|lived|signed|spoke|speaks|speak|thinks|knows|lied|married|died|smiled|laughed|joined|moved|grew|turned)\\b|'s (?:kid|son|daughter|wife|husband|mother|father|address|name|house|phone|email|birthday|killers?|account|novel|song|book|daughters|letter))");
  private static final Pattern SMALL =
      Pattern.compile(
          "(?<![\\p{L}])(?:my name is|name is|mr\\.|mrs\\.|ms\\.|dr\\.|name:) {0,8}(?<value>\\p{L}[\\p{L}'-]{1,20}(?: \\p{L}[\\p{L}'-]{1,20}){0,2})");
  private static final Set<String> LINE_WORDS =
      Set.of(
          "from", "to", "cc", "bcc", "subject", "date", "sent", "re", "tel", "fax", "email", "url",
          "http", "https");
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
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!text.latin()) {
      return;
    }
    for (CapitalRun run : CapitalRun.all(text)) {
      person(text, run, found);
    }
    for (Matcher m = SMALL.matcher(text.text()); m.find(); ) {
      small(m, found);
    }
  }

  private static void person(ScanText text, CapitalRun whole, Consumer<Candidate> found) {
    CapitalRun run = untitled(whole);
    boolean titled =
        run.size() < whole.size() || TITLE.matcher(text.before(run.start(), 14)).find();
    run = titled ? run : trimmed(run);
    double score = titled ? 0.9 : score(text, run);
    if (score > 0) {
      found.accept(new Candidate(TYPE, run.start(), end(text, run), "person", score));
    }
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
    boolean introduced = INTRODUCED.matcher(text.before(run.start(), 24)).find();
    boolean speaks = SPEAKS.matcher(text.after(run.end(), 14)).find() || speaker(text, run);
    if (shape.plain() || (run.first().shouted() && shape.given() == 0)) {
      return introduced && run.size() == 1 && !run.opens() && shape.common() == 0 ? 0.6 : 0;
    }
    return run.size() == 1
        ? single(shape, introduced || speaks)
        : several(shape, introduced || speaks);
  }

  private static double single(NameShape shape, boolean context) {
    if (shape.doubtful() > 0) {
      return context ? 0.6 : 0.3;
    }
    double base = shape.given() > 0 ? 0.6 : shape.family() > 0 ? 0.55 : 0.5;
    return context ? base + 0.25 : base;
  }

  private static double several(NameShape shape, boolean context) {
    if (shape.names() == 0) {
      return shape.doubtful() == 2 && shape.common() + shape.proper() == 0
          ? 0.55
          : context ? 0.55 : 0.3;
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
