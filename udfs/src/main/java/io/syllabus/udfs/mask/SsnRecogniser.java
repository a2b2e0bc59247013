package io.syllabus.udfs.mask;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** US social security numbers by the rules of the Social Security Administration. */
final class SsnRecogniser implements Recogniser {
  private static final int FEWEST = 9; // digits of the shortest
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9A-Za-z.-])(?!000|666|9)[0-9]{3}GAP(?!00)[0-9]{2}GAP(?!0000)[0-9]{4}(?![0-9A-Za-z])(?![-.][0-9])"
              .replace("GAP", DigitGroups.GAP));
  private static final Pattern DASHED = Pattern.compile("[0-9]{3}-[0-9]{2}-[0-9]{4}");
  private static final Set<String> SAMPLES = Set.of("078051120", "123456789", "219099999");
  private static final ContextWords CONTEXT =
      ContextWords.of("ssn", "ssns", "social security", "social sec", "ss#", "社会安全号");

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!text.digits(FEWEST)) {
      return;
    }
    for (Matcher m = NUMBER.matcher(text.text()); m.find(); ) {
      if (!SAMPLES.contains(Checksum.digits(m.group()))) {
        double score =
            CONTEXT.before(text, m.start()) ? 0.98 : DASHED.matcher(m.group()).matches() ? 0.7 : 0;
        found.accept(new Candidate("US_SSN", m.start(), m.end(), "ssn", score));
      }
    }
  }
}
