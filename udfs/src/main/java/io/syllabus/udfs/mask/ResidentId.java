package io.syllabus.udfs.mask;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/** Chinese resident identity numbers (GB 11643-1999). */
final class ResidentId {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private ResidentId() {}

  static boolean valid(String value) {
    String number = value.replaceAll("[^0-9Xx]", "").toUpperCase(Locale.ROOT);
    return number.matches("\\d{17}[0-9X]")
        && ChineseRegion.starts(number)
        && dated(number.substring(6, 14))
        && complete(number.substring(0, 17)).equals(number);
  }

  /** The form before 1999: fifteen digits, no century, no check digit. */
  static boolean validOld(String value) {
    String number = Checksum.digits(value);
    return number.length() == 15
        && ChineseRegion.starts(number)
        && dated("19" + number.substring(6, 12));
  }

  /** Seventeen digits with their check character (ISO 7064 mod 11-2) behind them. */
  static String complete(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + CHECKS.charAt(sum % 11);
  }

  private static boolean dated(String day) {
    try {
      int year = Integer.parseInt(day.substring(0, 4));
      LocalDate.of(year, Integer.parseInt(day.substring(4, 6)), Integer.parseInt(day.substring(6)));
      return year >= 1850 && year < 2100;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
