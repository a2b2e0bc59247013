package io.syllabus.udfs.mask;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Organisations by the people and the addresses beside them: whom somebody is from, whose
 * songwriter somebody is, the place that an address follows.
 */
final class Affiliations {
  private static final double SURE = 0.55;
  private static final int REACH = 90;
  private static final String RUN =
      "(?<org>\\p{Lu}[\\p{L}&'.-]{1,24}(?: (?:\\p{Lu}[\\p{L}&'.-]{0,24}|and|of|&)){0,4})";
  private static final Pattern OF =
      Pattern.compile("^,? (?:is |was )?(?:from|at|of|with) " + RUN + "(?<!['.]s|[.,])");
  private static final Pattern ROLE =
      Pattern.compile("(?<![\\p{L}.'-])" + RUN + " (?<role>\\p{Ll}+) $");
  private static final Pattern OWNER = Pattern.compile("(?<![\\p{L}.'-])" + RUN + "(?<='s?) $");
  private static final Pattern PLACE =
      Pattern.compile("(?<!\\p{L})(?:at|to|from|visit) " + RUN + "(?:,| at| in| on) $");

  private Affiliations() {}

  static void scan(ScanText text, List<Candidate> found, Consumer<Candidate> more) {
    for (Candidate candidate : List.copyOf(found)) {
      if (candidate.type().equals("PERSON") && candidate.score() >= SURE) {
        person(text, candidate, more);
      } else if (candidate.type().equals("STREET_ADDRESS")) {
        before(text, candidate, PLACE, more);
      }
    }
  }

  private static void person(ScanText text, Candidate person, Consumer<Candidate> more) {
    Matcher of = OF.matcher(text.after(person.end(), REACH));
    if (of.find() && named(of.group("org"))) {
      organisation(person.end() + of.start("org"), of.group("org"), more);
    }
    before(text, person, ROLE, more);
    before(text, person, OWNER, more);
  }

  private static void before(
      ScanText text, Candidate found, Pattern pattern, Consumer<Candidate> more) {
    String before = text.before(found.start(), REACH);
    Matcher m = pattern.matcher(before);
    boolean role = pattern != ROLE;
    while (m.find()) {
      if ((role || PersonCues.role(m.group("role"))) && named(m.group("org"))) {
        organisation(found.start() - before.length() + m.start("org"), m.group("org"), more);
      }
    }
  }

  private static void organisation(int start, String name, Consumer<Candidate> more) {
    int end = start + name.replaceFirst("'s?$", "").length();
    more.accept(new Candidate("ORGANIZATION", start, end, "organization-of", 0.55));
  }

  /** Neither a place nor a department nor one word that everybody uses. */
  private static boolean named(String name) {
    List<Word> words = Word.all(name);
    NameShape shape = NameShape.of(words);
    String last = words.get(words.size() - 1).lower();
    boolean known = shape.names() + shape.doubtful() > 0;
    boolean several = words.stream().filter(Word::capitalised).count() > 1;
    return shape.proper() == 0
        && (known || several)
        && words.stream().noneMatch(w -> NameLexicon.never(w.lower()) && w.capitalised())
        && !OrganisationWords.department(last);
  }
}
