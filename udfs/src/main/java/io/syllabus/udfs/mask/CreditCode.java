package io.syllabus.udfs.mask;

import java.util.Locale;

/** Chinese unified social credit codes (GB 32100-2015). */
final class CreditCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int BODY = 17;

  private CreditCode() {}

  static boolean valid(String value) {
    String code = value.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    return code.matches("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}")
        && ChineseRegion.starts(code.substring(2))
        && complete(code.substring(0, BODY)).equals(code);
  }

  /** Seventeen characters with their check character behind them. */
  static String complete(String body) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < body.length(); i++) {
      sum += ALPHABET.indexOf(body.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return body + ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
