package io.syllabus.udfs.mask;

import java.util.Locale;
import java.util.regex.Pattern;

/** Ranges that are given to nobody: examples of standards, and our own surrogates. */
final class Reserved {
  private static final Pattern EMAIL =
      Pattern.compile(
          ".*@(?:[a-z0-9-]+\\.)*(?:example(?:\\.(?:com|org|net))?|[a-z0-9-]+\\.(?:invalid|test|example))");
  private static final Pattern PHONE =
      Pattern.compile("(?:1?[2-9]\\d{2}55501\\d{2}|(?:86)?1540000\\d{4}).*");

  private Reserved() {}

  static boolean holds(String type, String value) {
    String digits = Checksum.digits(value);
    return switch (type) {
      case "EMAIL_ADDRESS" -> EMAIL.matcher(value.toLowerCase(Locale.ROOT)).matches();
      case "PHONE_NUMBER" -> PHONE.matcher(digits).matches();
      case "CREDIT_CARD" -> digits.startsWith("9999");
      case "US_SSN" -> digits.startsWith("98765");
      default -> false;
    };
  }
}
