package io.syllabus.udfs.mask;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Device numbers (3GPP TS 23.003) behind their word: 15 digits with a check digit, 14 without, 16
 * with a software version.
 */
final class ImeiRecogniser implements Recogniser {
  private static final int FEWEST = 14; // digits of the shortest
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9A-Za-z])[0-9](?:[ ./-]?[0-9]){13,15}+(?![0-9A-Za-z])");
  private static final ContextWords CONTEXT =
      ContextWords.of("imei", "imeisv", "meid", "串号", "设备号", "设备识别码");

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!text.digits(FEWEST)) {
      return;
    }
    for (Matcher m = NUMBER.matcher(text.text()); m.find(); ) {
      String digits = Checksum.digits(m.group());
      if (CONTEXT.before(text, m.start())
          && (digits.length() != 15 || Checksum.LUHN.holds(digits))) {
        found.accept(new Candidate("IMEI", m.start(), m.end(), "imei", 0.97));
      }
    }
  }
}
