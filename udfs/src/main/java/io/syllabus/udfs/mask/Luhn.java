package io.syllabus.udfs.mask;

/** The check digit of cards and IMEIs (ISO/IEC 7812-1, annex B). */
final class Luhn {
  private Luhn() {}

  static boolean holds(String digits) {
    return !digits.isEmpty() && sum(digits, 0) % 10 == 0;
  }

  /** The digits with their check digit behind them. */
  static String complete(String body) {
    return body + (10 - sum(body, 1) % 10) % 10;
  }

  private static int sum(String digits, int shift) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = (i + shift) % 2 == 1 ? digit * 2 : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum;
  }
}
