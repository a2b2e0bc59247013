package io.syllabus.udfs.mask;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of the names that were found in a text are so sure that they are names wherever they stand.
 */
final class SureNames {
  private static final double CERTAIN = 0.75;

  private SureNames() {}

  static KnownNames of(ScanText text, List<Candidate> found) {
    Set<String> people = new TreeSet<>();
    Set<String> organisations = new TreeSet<>();
    for (Candidate candidate : found) {
      String name = text.text().substring(candidate.start(), candidate.end());
      if (candidate.score() < CERTAIN || name.indexOf('<') >= 0) {
        continue;
      }
      if (candidate.type().equals("PERSON")) {
        people.add(name);
      } else if (candidate.type().equals("ORGANIZATION")) {
        organisations.add(name);
        ShortForms.of(text, candidate).ifPresent(organisations::add);
      }
    }
    return KnownNames.of(people, organisations, text.rare());
  }
}
