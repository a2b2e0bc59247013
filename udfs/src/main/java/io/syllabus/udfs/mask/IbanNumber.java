package io.syllabus.udfs.mask;

import java.util.Locale;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.checkdigit.IBANCheckDigit;

/** International bank account numbers (ISO 13616). */
final class IbanNumber {
  private static final IBANValidator REGISTRY = IBANValidator.getInstance();

  private IbanNumber() {}

  /** Characters of a country's numbers, 0 where a country has none. */
  static int length(String country) {
    IBANValidator.Validator form = REGISTRY.getValidator(country.toUpperCase(Locale.ROOT));
    return form == null ? 0 : form.getIbanLength();
  }

  /**
   * Whether a value, with whatever separators, is the number of a country in that country's form.
   */
  static boolean valid(String value) {
    String number = value.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    return REGISTRY.isValid(number) && national(number);
  }

  /** A country and an account with the number's check digits between them. */
  static String complete(String country, String account) {
    String digits = Checksum.checkDigits(IBANCheckDigit.IBAN_CHECK_DIGIT, country + "00" + account);
    return country + digits + account;
  }

  private static boolean national(String number) {
    return switch (number.substring(0, 2)) {
      case "BE" -> belgian(number.substring(4));
      case "ES" -> spanish(number.substring(4));
      default -> true;
    };
  }

  private static boolean belgian(String account) {
    int rest = (int) (Long.parseLong(account.substring(0, 10)) % 97);
    return (rest == 0 ? 97 : rest) == Integer.parseInt(account.substring(10));
  }

  private static boolean spanish(String account) {
    return spanishDigit("00" + account.substring(0, 8)) == account.charAt(8) - '0'
        && spanishDigit(account.substring(10)) == account.charAt(9) - '0';
  }

  private static int spanishDigit(String ten) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < ten.length(); i++) {
      sum += (ten.charAt(i) - '0') * weight;
      weight = weight * 2 % 11;
    }
    int digit = 11 - sum % 11;
    return digit == 11 ? 0 : digit == 10 ? 1 : digit;
  }
}
