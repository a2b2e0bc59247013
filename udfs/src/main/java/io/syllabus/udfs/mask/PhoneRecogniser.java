package io.syllabus.udfs.mask;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phone numbers of any country. What is written internationally is checked with libphonenumber; the
 * North American grouping speaks for itself; any other number of fitting length needs a word near.
 */
final class PhoneRecogniser implements Recogniser {
  private static final int FEWEST = 7; // digits of the shortest
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9A-Za-z@#_])(?<![0-9][.,:/-])(?:\\+ ?|\\()?[0-9](?:[ ().-]{0,2}[0-9]){6,16}"
              + "(?: ?(?:x|ext\\.?|extension|转|分机) ?[0-9]{1,6})?(?![0-9A-Za-z%])(?![.,/:-][0-9])");
  private static final Pattern EXTENSION = Pattern.compile("[xe转分].*");
  private static final Pattern AMERICAN =
      Pattern.compile(
          "(?:(?:\\+?1|001)[-. ])?(?:\\([0-9]{3}\\) ?|[0-9]{3}[-.])[0-9]{3}[-.][0-9]{4}\\D?.*");
  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\+ )?[12][0-9]{3}[-. ][0-9]{1,2}[-. ][0-9]{1,2}(?: .*)?|[0-9]{1,2}[-. ][0-9]{1,2}[-. ][12][0-9]{3}(?: .*)?|[12][0-9]{3} ?- ?[12][0-9]{3}"
              + "|[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]+\\.[0-9]+|0{5,}.*");

  /** What a program calls itself, {@code Chrome/41.0.2272.96}, and what a server answered. */
  private static final Pattern BEHIND_SLASH = Pattern.compile("[0-9]{1,5}(?:\\.[0-9]{1,6})+");

  private static final Pattern BEHIND_REQUEST = Pattern.compile("[1-5][0-9]{2} [0-9]+");

  private static final Pattern BYTES = Pattern.compile("[0-9]{2}(?: [0-9]{2})+");
  private static final Pattern BYTES_BEFORE = Pattern.compile("[0-9A-Fa-f]{2} [0-9A-Fa-f]{2} $");
  private static final Pattern BYTES_AFTER = Pattern.compile("^ [0-9A-Fa-f]{2} [0-9A-Fa-f]{2}");

  private static final ContextWords CONTEXT =
      ContextWords.of(
          "phone",
          "telephone",
          "tel",
          "mobile",
          "cell",
          "cellphone",
          "fax",
          "call",
          "called",
          "calling",
          "call me",
          "dial",
          "desk",
          "text",
          "sms",
          "whatsapp",
          "contact",
          "reach",
          "messages",
          "registered",
          "answering",
          "hotline",
          "ring",
          "voicemail",
          "phones",
          "line",
          "us number",
          "number is",
          "my number",
          "电话",
          "手机",
          "联系方式",
          "传真",
          "座机",
          "致电",
          "拨打",
          "来电",
          "热线",
          "号码",
          "tél",
          "téléphone",
          "teléfono",
          "telefono",
          "telefon",
          "telefone",
          "tfno",
          "tlf",
          "móvil",
          "celular",
          "handy",
          "rufnummer",
          "電話",
          "携帯");
  private static final ContextWords BEHIND =
      ContextWords.of("office", "fax", "mobile", "desk", "cell", "home", "work", "phone");
  private static final ContextWords OTHER =
      ContextWords.of(
          "card",
          "cc",
          "account",
          "acct",
          "order",
          "invoice",
          "id",
          "ssn",
          "zip",
          "postcode",
          "tracking",
          "case",
          "license",
          "licence",
          "passport",
          "iban",
          "imei",
          "isbn",
          "routing",
          "policy",
          "serial",
          "reference",
          "ticket",
          "security",
          "订单",
          "单号",
          "编号",
          "账号",
          "卡号",
          "身份证",
          "护照",
          "金额",
          "流水",
          "案号",
          "邮编",
          "usd",
          "eur",
          "rmb",
          "¥",
          "$");

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!text.digits(FEWEST)) {
      return;
    }
    for (Matcher m = NUMBER.matcher(text.text()); m.find(); ) {
      double score = score(text, m);
      if (score > 0) {
        found.accept(new Candidate("PHONE_NUMBER", m.start(), m.end(), "phone", score));
      }
    }
  }

  private static double score(ScanText text, Matcher m) {
    String number = m.group();
    if (number.startsWith("+") && !DATE.matcher(number).matches()) {
      return possible(number) ? 0.92 : 0.6;
    }
    if (isOfProgram(text.text(), m.start(), number)
        || isDump(text, m)
        || DATE.matcher(number).matches()
        || Checksum.digits(EXTENSION.matcher(number).replaceFirst("")).length() > 17) {
      return 0;
    }
    boolean near = CONTEXT.before(text, m.start()) || BEHIND.after(text, m.end(), 9);
    boolean other = OTHER.before(text, m.start(), 22);
    if (AMERICAN.matcher(number).matches()) {
      return near ? 0.9 : other ? 0.45 : 0.75;
    }
    return near && !other ? 0.75 : 0;
  }

  private static boolean isOfProgram(String text, int start, String number) {
    boolean slash = start > 0 && text.charAt(start - 1) == '/';
    boolean request = start > 1 && text.charAt(start - 2) == '"';
    return (slash && BEHIND_SLASH.matcher(number).matches())
        || (request && BEHIND_REQUEST.matcher(number).matches());
  }

  /** Bytes in a row, of which some have letters or there are more than a number has. */
  private static boolean isDump(ScanText text, Matcher m) {
    return BYTES.matcher(m.group()).matches()
        && (BYTES_BEFORE.matcher(text.before(m.start(), 6)).find()
            || BYTES_AFTER.matcher(text.after(m.end(), 6)).find());
  }

  private static boolean possible(String number) {
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    try {
      return phones.isPossibleNumber(phones.parse(number, "ZZ"));
    } catch (NumberParseException e) {
      return false;
    }
  }
}
