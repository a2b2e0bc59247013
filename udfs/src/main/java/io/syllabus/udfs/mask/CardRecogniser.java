package io.syllabus.udfs.mask;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Payment cards: issuer prefix with its lengths, or a card word before; the Luhn digit always. */
final class CardRecogniser implements Recogniser {
  private static final int FEWEST = 12; // digits of the shortest
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9A-Za-z])(?<![0-9][.-])(?<![0-9a-f]{4}-)[0-9](?:["
              + " -]?[0-9]){11,30}+(?![0-9A-Za-z])(?!-[0-9a-f]{4})(?!\\.[0-9])");

  /** In groups of any kind, where a word says that it is a card. */
  private static final Pattern GROUPED =
      Pattern.compile(
          "(?<![0-9A-Za-z])(?<![0-9][.-])(?<![0-9a-f]{4}-)[0-9](?:"
              + DigitGroups.GAP
              + "[0-9]){11,30}+(?![0-9A-Za-z])(?!\\.[0-9])");

  private static final Pattern ISSUER =
      Pattern.compile(
          "4\\d{12}(?:\\d{3})?(?:\\d{3})?|(?:5[1-5]\\d\\d|222[1-9]|22[3-9]\\d|2[3-6]\\d\\d|27[01]\\d|2720)\\d{12}"
              + "|3[47]\\d{13}|(?:6011|65\\d\\d|64[4-9]\\d)\\d{12}|35(?:2[89]|[3-8]\\d)\\d{12}"
              + "|3(?:0[0-5]|[68]\\d)\\d{11}|62\\d{14,17}|(?:2131|1800)\\d{11}");
  private static final ContextWords CARD =
      ContextWords.of(
          "card",
          "cards",
          "cc",
          "credit",
          "debit",
          "visa",
          "mastercard",
          "amex",
          "number is",
          "银行卡",
          "信用卡",
          "储蓄卡",
          "借记卡",
          "卡号",
          "账号",
          "账户",
          "帐号",
          "收款",
          "开户",
          "尾号");
  private static final ContextWords OTHER =
      ContextWords.of(
          "order",
          "invoice",
          "tracking",
          "serial",
          "imei",
          "isbn",
          "reference",
          "订单",
          "单号",
          "流水",
          "编号",
          "串号",
          "批号",
          "条码",
          "身份证",
          "运单",
          "发票");

  private static final double CERTAIN = 0.95;

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!text.digits(FEWEST)) {
      return;
    }
    scan(text, NUMBER, found);
    if (CARD.in(text)) {
      scan(
          text,
          GROUPED,
          c -> {
            if (c.score() > CERTAIN) {
              found.accept(c);
            }
          });
    }
  }

  private static void scan(ScanText text, Pattern pattern, Consumer<Candidate> found) {
    for (Matcher m = pattern.matcher(text.text()); m.find(); ) {
      int end = end(text.text(), m.start(), m.end());
      double score = end < 0 ? 0 : score(text, m.start(), end);
      if (score > 0) {
        found.accept(new Candidate("CREDIT_CARD", m.start(), end, "card", score));
      }
    }
  }

  private static double score(ScanText text, int start, int end) {
    boolean card = CARD.before(text, start);
    boolean other = OTHER.before(text, start, 14);
    if (card && !other) {
      return 0.98;
    }
    String digits = Checksum.digits(text.text().substring(start, end));
    return !other && ISSUER.matcher(digits).matches() ? 0.9 : 0;
  }

  /** Where the longest number ends that the check digit confirms: a date may follow it. */
  private static int end(String text, int start, int end) {
    for (int to = end; to > start; to = cut(text, start, to)) {
      String digits = Checksum.digits(text.substring(start, to));
      if (digits.length() >= 12
          && digits.length() <= 19
          && Checksum.LUHN.holds(digits)
          && varied(digits)) {
        return to;
      }
    }
    return -1;
  }

  private static int cut(String text, int start, int end) {
    int to = end - 1;
    while (to > start && Character.isDigit(text.charAt(to))) {
      to--;
    }
    return to;
  }

  private static boolean varied(String digits) {
    return digits.chars().distinct().count() > 1;
  }
}
