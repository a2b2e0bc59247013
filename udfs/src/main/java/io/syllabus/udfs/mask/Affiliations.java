package io.syllabus.udfs.mask;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Organisations by the people who stand beside them: whose employee somebody is, and the line
 * between a name and an address at the head of a letter.
 */
final class Affiliations {
  private static final String RUN =
      "(?<org>\\p{Lu}[\\p{L}&'.-]{1,24}(?: (?:\\p{Lu}[\\p{L}&'.-]{0,24}|and|of|&)){0,4})";
  private static final Pattern OF = Pattern.compile("^,? (?:is |was )?(?:from|at|of|with) " + RUN);
  private static final Pattern LETTERHEAD =
      Pattern.compile(
          "^ ?\\n[> ?]{0,4}" + RUN + " ?\\n[> ?]{0,4}[^\\n]{0,60}(?:\\n[^\\n]{0,12})?[0-9]");

  private Affiliations() {}

  static void scan(ScanText text, List<Candidate> found, Consumer<Candidate> more) {
    for (Candidate person : List.copyOf(found)) {
      if (person.type().equals("PERSON")) {
        String after = text.after(person.end(), 130);
        match(person, OF.matcher(after), more);
        match(person, LETTERHEAD.matcher(after), more);
      }
    }
  }

  private static void match(Candidate person, Matcher m, Consumer<Candidate> more) {
    if (m.find() && unknown(m.group("org"))) {
      int start = person.end() + m.start("org");
      int end = person.end() + m.end("org");
      more.accept(new Candidate("ORGANIZATION", start, end, "organization-of", 0.55));
    }
  }

  /** Neither a place nor words that everybody uses. */
  private static boolean unknown(String name) {
    NameShape shape = NameShape.of(Word.all(name));
    return shape.proper() == 0 && shape.names() + shape.doubtful() > 0;
  }
}
