package io.syllabus.udfs.mask;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese mobile numbers, land lines with extension, and 400 numbers. */
final class ChinesePhoneRecogniser implements Recogniser {
  private static final int FEWEST = 9; // digits of the shortest
  private static final String EXTENSION = "(?: ?(?:转|分机|ext\\.?) ?[0-9]{1,6})?";
  private static final String FREE = "(?=[+0-9])(?<![0-9A-Za-z.])(?<![0-9][ -])(?<![0-9]  )";
  private static final String COUNTRY = "(?:(?:\\+|00)?86[ -]?)?";

  /** What follows an amount, not a number that rings. */
  private static final String ENDS =
      "(?![0-9A-Za-z])(?!\\.[0-9])(?! {0,2}[0-9])(?! ?(?:[万亿]?元|美元|欧元|%|USD|RMB|CNY))";

  /** As people write it: in one piece, or 3-4-4. */
  private static final Pattern MOBILE =
      Pattern.compile(FREE + COUNTRY + "1[3-9][0-9](?:[0-9]{8}|([ -]?)[0-9]{4}\\1[0-9]{4})" + ENDS);

  /** In groups of any kind, where a word says that it is a phone. */
  private static final Pattern GROUPED =
      Pattern.compile(FREE + COUNTRY + "1[3-9](?:" + DigitGroups.GAP + "[0-9]){9}" + ENDS);

  private static final Pattern LAND_LINE =
      Pattern.compile(
          "(?=[+(0-9])(?<![0-9A-Za-z.-])(?:(?:\\+|00)?86[ -]?)?\\(?"
              + "(?:0(?:10|2[0-9]|[3-9][0-9]{2})(?:\\)[ -]?|[ -])|(?:10|2[0-9]|[3-9][0-9]{2})(?:\\)[ -]?|-))[2-9][0-9]{2,3} ?-?[0-9]{4}(?:-[0-9]{1,5})?"
              + EXTENSION
              + "(?![0-9A-Za-z])");
  private static final Pattern SERVICE =
      Pattern.compile(
          "(?=[48])(?<![0-9A-Za-z.-])[48]00-[0-9]{3,4}-?[0-9]{3,4}" + EXTENSION + "(?![0-9])");
  private static final ContextWords OTHER =
      ContextWords.of("订单", "单号", "流水", "编号", "运单", "条码", "批号", "案号", "order no", "order id");

  private static final ContextWords PHONE =
      ContextWords.of(
          "电话", "手机", "联系方式", "联系", "致电", "拨打", "来电", "热线", "微信", "号码", "mobile", "phone", "tel",
          "cell");

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!text.digits(FEWEST)) {
      return;
    }
    scan(text, MOBILE, "cn-mobile", 0.93, found);
    for (Matcher m = GROUPED.matcher(text.text()); m.find(); ) {
      if (PHONE.before(text, m.start(), 12)) {
        found.accept(new Candidate("PHONE_NUMBER", m.start(), m.end(), "cn-mobile", 0.93));
      }
    }
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
