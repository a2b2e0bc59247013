package io.syllabus.udfs.mask;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese resident identity numbers, with blanks inside as well; the old form needs its word. */
final class ResidentIdRecogniser implements Recogniser {
  private static final int FEWEST = 14; // digits of the shortest
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9A-Za-z])(?<![0-9]\\.)[1-9](?:GAP[0-9]){13,16}+(?:GAP[0-9Xx])?(?![0-9A-Za-z])(?!\\.[0-9])"
              .replace("GAP", DigitGroups.GAP));
  private static final ContextWords CONTEXT =
      ContextWords.of("身份证", "公民身份", "证件号", "身份号码", "resident id", "id card");

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!text.digits(FEWEST)) {
      return;
    }
    for (Matcher m = NUMBER.matcher(text.text()); m.find(); ) {
      double score = score(text, m);
      if (score > 0) {
        found.accept(new Candidate("CN_RESIDENT_ID", m.start(), m.end(), "resident-id", score));
      }
    }
  }

  private static double score(ScanText text, Matcher m) {
    if (ResidentId.valid(m.group())) {
      return 0.99;
    }
    return ResidentId.validOld(m.group()) && CONTEXT.before(text, m.start(), 20) ? 0.85 : 0;
  }
}
