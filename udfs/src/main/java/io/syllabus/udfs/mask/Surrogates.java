package io.syllabus.udfs.mask;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Made-up values that are valid in form and belong to nobody. Each kind has a range of its own, so
 * that a scan tells them from real ones: domain example.org (RFC 2606), phones 555-01xx (NANPA) and
 * the unassigned Chinese prefix 154, cards with issuer 9999 (ISO 3166 country 999), IBANs of the
 * user-assigned country XX, province 99 in Chinese numbers, SSN 987-65 (never issued), addresses of
 * RFC 5737, RFC 3849 and RFC 7042, IMEIs of the test body 00.
 */
final class Surrogates {
  private static final String[] CHINESE = {"张", "王", "李", "赵", "陈", "刘", "杨", "周"};
  private static final String[] CHINESE_GIVEN = {"小明", "晓红", "建国", "文静", "志远", "雨桐", "思远", "佳怡"};
  private static final String[] GIVEN = {
    "Alex", "Sam", "Robin", "Casey", "Jamie", "Taylor", "Jordan", "Morgan"
  };
  private static final String[] FAMILY = {
    "Example", "Sample", "Placeholder", "Specimen", "Doe", "Roe", "Bloggs", "Nemo"
  };

  private final byte[] hash;
  private final boolean chinese;
  private final String value;

  private Surrogates(String value, byte[] hash) {
    this.value = value;
    this.hash = hash;
    this.chinese = new ScanText(value).han();
  }

  /** A value of the same kind, empty for kinds that have no range. */
  static Optional<String> of(String type, String value, byte[] hash) {
    return Optional.ofNullable(new Surrogates(value, hash).of(type));
  }

  private String of(String type) {
    return switch (type) {
      case "EMAIL_ADDRESS" -> "user-%s@example.org".formatted(hex(4));
      case "PHONE_NUMBER" -> phone();
      case "CREDIT_CARD" -> Checksum.completeLuhn("9999" + digits(11));
      case "IBAN_CODE" -> IbanNumber.complete("XX", digits(18));
      case "US_SSN" -> "987-65-" + digits(4);
      case "CN_RESIDENT_ID" -> ResidentId.complete("990101" + "19000101" + digits(3));
      case "CN_USCC" -> CreditCode.complete("91990000" + digits(9));
      case "IMEI" -> Checksum.completeLuhn("00" + digits(12));
      case "IP_ADDRESS" -> value.contains(":") ? "2001:db8::" + hex(2) : "192.0.2." + number(254);
      case "MAC_ADDRESS" -> "00:00:5E:00:53:" + hex(1).toUpperCase(Locale.ROOT);
      case "PERSON" -> person();
      case "ORGANIZATION" ->
          chinese ? "示例%s有限公司".formatted(hex(2)) : "Example %s Ltd".formatted(hex(2));
      case "STREET_ADDRESS" ->
          chinese
              ? "示例市示例区示例路%d号".formatted(number(200))
              : "%d Example Street".formatted(number(200));
      default -> null;
    };
  }

  private String phone() {
    String plain = Checksum.digits(new ScanText(value).text());
    return plain.matches("(?:86)?1[3-9]\\d{9}|0\\d{10,11}")
        ? "1540000" + digits(4)
        : "202-555-01" + digits(2);
  }

  private String person() {
    return chinese
        ? CHINESE[pick(0, 8)] + CHINESE_GIVEN[pick(1, 8)]
        : GIVEN[pick(0, 8)] + " " + FAMILY[pick(1, 8)];
  }

  private int pick(int at, int of) {
    return Byte.toUnsignedInt(hash[at]) % of;
  }

  /** From 1 to the bound. */
  private int number(int bound) {
    return 1 + Math.floorMod(ByteBuffer.wrap(hash).getInt(), bound);
  }

  private String digits(int count) {
    long number = ByteBuffer.wrap(hash).getLong() & Long.MAX_VALUE;
    String all = "%019d".formatted(number);
    return all.substring(all.length() - count);
  }

  private String hex(int bytes) {
    return HexFormat.of().formatHex(hash, 0, bytes);
  }
}
