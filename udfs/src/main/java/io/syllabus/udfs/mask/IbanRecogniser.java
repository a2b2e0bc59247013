package io.syllabus.udfs.mask;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** International bank account numbers, in one piece or in groups. */
final class IbanRecogniser implements Recogniser {
  private static final Pattern START =
      Pattern.compile("(?<![0-9A-Za-z])[A-Za-z]{2}[ .-]?[0-9][ .-]?[0-9](?=[ .-]{0,3}[0-9A-Za-z])");

  private static final Pattern FOURS = Pattern.compile("\\w{4}(?:[ .-]\\w{4})*(?:[ .-]\\w{1,3})?");

  /** Small letters behind the bank's, which are the first four of the account. */
  private static final Pattern GOES_ON_SMALL =
      Pattern.compile("^(?:[ .-]*\\w){8}(?:.*[ .-])\\w*[a-z]");

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!text.digits()) {
      return;
    }
    for (Matcher m = START.matcher(text.text()); m.find(); ) {
      int end = end(text, m.start(), IbanNumber.length(m.group().substring(0, 2)));
      String written = end < 0 ? "" : text.text().substring(m.start(), end);
      if (isNumber(written) && IbanNumber.valid(written)) {
        found.accept(new Candidate("IBAN_CODE", m.start(), end, "iban", 0.99));
      }
    }
  }

  /**
   * Whether it is written as a number: in groups of four (ISO 13616), or else in capitals. Of the
   * texts that go on with words, one in 97 passes the check.
   */
  private static boolean isNumber(String written) {
    return FOURS.matcher(written).matches() || !GOES_ON_SMALL.matcher(written).find();
  }

  /** After so many letters and digits; -1 if they do not end there. */
  private static int end(ScanText text, int start, int length) {
    int at = start;
    int blanks = 0;
    for (int seen = 0; seen < length; at++) {
      if (alphanumeric(text.at(at))) {
        seen++;
        blanks = 0;
      } else if (" .-".indexOf(text.at(at)) < 0 || ++blanks > 3) {
        return -1;
      }
    }
    return length == 0 || alphanumeric(text.at(at)) ? -1 : at;
  }

  private static boolean alphanumeric(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
