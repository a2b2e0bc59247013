package io.syllabus.udfs.mask;

import java.util.Locale;
import org.apache.commons.validator.routines.checkdigit.CheckDigit;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** Whether a number can be what it looks like: the check digits of its standard. */
public enum Checksum {
  /** Nothing to check. */
  NONE,
  /** ISO/IEC 7812-1, annex B. */
  LUHN,
  /** ISO 13616: the country's form, ISO 7064 mod 97-10, and the national check where we know it. */
  IBAN,
  /** GB 11643: region, date of birth, ISO 7064 mod 11-2. */
  RESIDENT_ID,
  /** GB 32100: alphabet, region, mod 31. */
  USCC;

  /** Whether a value, with whatever separators, carries the right check digits. */
  public boolean holds(String value) {
    return switch (this) {
      case NONE -> true;
      case LUHN -> LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits(value));
      case IBAN -> IbanNumber.valid(value);
      case RESIDENT_ID -> ResidentId.valid(value);
      case USCC -> CreditCode.valid(value);
    };
  }

  /** Digits with their Luhn digit behind them. */
  static String completeLuhn(String body) {
    return body + checkDigits(LuhnCheckDigit.LUHN_CHECK_DIGIT, body);
  }

  /** The check digits of a number that its standard can have. */
  static String checkDigits(CheckDigit standard, String number) {
    try {
      return standard.calculate(number);
    } catch (CheckDigitException e) {
      throw new IllegalArgumentException("Cannot complete a number: it has other characters", e);
    }
  }

  static Checksum of(String rule, String name) {
    for (Checksum checksum : values()) {
      if (checksum.name().toLowerCase(Locale.ROOT).equals(name)) {
        return checksum;
      }
    }
    throw new IllegalArgumentException(
        ("Cannot use recogniser %s: there is no checksum %s; take none, luhn, iban, resident_id"
                + " or uscc")
            .formatted(rule, name));
  }

  /** The ASCII digits of a value. */
  static String digits(String value) {
    return value.replaceAll("[^0-9]", "");
  }
}
