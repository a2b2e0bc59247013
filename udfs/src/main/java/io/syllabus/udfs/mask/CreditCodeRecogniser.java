package io.syllabus.udfs.mask;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Unified social credit codes of Chinese organisations. */
final class CreditCodeRecogniser implements Recogniser {
  private static final int FEWEST = 6; // digits of the shortest
  private static final Pattern CODE =
      Pattern.compile(
          "(?<![0-9A-Z])[1-9A-NY][ .-]?[1-9A-NY](?:[ .-]?[0-9]){6}(?:["
              + " .-]?[0-9A-HJ-NPQRTUWXY]){10}(?![0-9A-Z])",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!text.digits(FEWEST)) {
      return;
    }
    for (Matcher m = CODE.matcher(text.text()); m.find(); ) {
      if (CreditCode.valid(m.group())) {
        found.accept(new Candidate("CN_USCC", m.start(), m.end(), "uscc", 0.99));
      }
    }
  }
}
