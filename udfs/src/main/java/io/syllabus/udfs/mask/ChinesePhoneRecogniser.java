package io.syllabus.udfs.mask;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese mobile numbers, land lines with extension, and 400 numbers. */
final class ChinesePhoneRecogniser implements Recogniser {
  private static final String EXTENSION = "(?: ?(?:转|分机|ext\\.?) ?[0-9]{1,6})?";
  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<![0-9A-Za-z.])(?<![0-9]-)(?:(?:\\+|00)?86[ -]?)?1[3-9](?:[ -]?[0-9]){9}(?![0-9A-Za-z])(?!\\.[0-9])");
  private static final Pattern LAND_LINE =
      Pattern.compile(
          "(?<![0-9A-Za-z.-])(?:(?:\\+|00)?86[ -]?)?\\(?0?(?:10|2[0-9]|[3-9][0-9]{2})(?:\\)[ -]?|[ -])[2-9][0-9]{2,3} ?-?[0-9]{4}"
              + "(?:-[0-9]{1,5})?"
              + EXTENSION
              + "(?![0-9A-Za-z])");
  private static final Pattern SERVICE =
      Pattern.compile("(?<![0-9A-Za-z.-])[48]00-[0-9]{3,4}-?[0-9]{3,4}" + EXTENSION + "(?![0-9])");
  private static final ContextWords OTHER =
      ContextWords.of("订单", "单号", "流水", "编号", "运单", "条码", "批号", "案号", "order no", "order id");

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!text.digits()) {
      return;
    }
    scan(text, MOBILE, "cn-mobile", 0.93, found);
    scan(text, LAND_LINE, "cn-land-line", 0.8, found);
    scan(text, SERVICE, "cn-service", 0.7, found);
  }

  private static void scan(
      ScanText text, Pattern pattern, String rule, double score, Consumer<Candidate> found) {
    for (Matcher m = pattern.matcher(text.text()); m.find(); ) {
      if (!OTHER.before(text, m.start(), 8)) {
        found.accept(new Candidate("PHONE_NUMBER", m.start(), m.end(), rule, score));
      }
    }
  }
}
