package io.syllabus.udfs.mask;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which of the names that were found in a text are so sure that they are names wherever they stand.
 */
final class SureNames {
  private static final double CERTAIN = 0.75;

  /** The fourth branch of one firm is not that of another. */
  private static final Pattern NUMBERED =
      Pattern.compile("第?[一二三四五六七八九十0-9]{1,3}(?:分?公司|分院|中学|小学|医院|支行|分行)");

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
        if (!NUMBERED.matcher(name).matches()) {
          organisations.add(name);
        }
        ShortForms.of(text, candidate).ifPresent(organisations::add);
      }
    }
    return KnownNames.of(people, organisations, text.rare());
  }
}
