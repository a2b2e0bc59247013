package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksumTest {
  @ParameterizedTest
  @CsvSource({
    "LUHN, 4111 1111 1111 1111, true",
    "LUHN, 4111 1111 1111 1112, false",
    "IBAN, DE89 3704 0044 0532 0130 00, true",
    "IBAN, DE89 3704 0044 0532 0130 01, false",
    "IBAN, DE89 3704 0044 0532 0130, false",
    "IBAN, XX12 3456 7890, false",
    "IBAN, ES77 1234-1234-16 1234567890, true",
    "IBAN, BE54310100270000, false",
    "LUHN, 0000 0000 0000 0000, false",
    "RESIDENT_ID, 11010519491231002X, true",
    "RESIDENT_ID, 110105194912310021, false",
    "RESIDENT_ID, 360426199113010079, false",
    "RESIDENT_ID, 99010119491231002X, false",
    "USCC, 91110000600037341L, true",
    "USCC, 91110000600037341N, false",
    "NONE, anything, true"
  })
  void knownNumbers(Checksum checksum, String value, boolean holds) {
    assertThat(checksum.holds(value)).isEqualTo(holds);
  }

  @Test
  void everyWrongDigitIsSeen() {
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      String id = ResidentId.complete("110105%d%03d".formatted(19_490_101, random.nextInt(1000)));
      String card = Checksum.completeLuhn("62%013d".formatted(random.nextInt(1_000_000)));
      assertThat(ResidentId.valid(id)).isTrue();
      assertThat(ResidentId.valid(changed(id, 14 + random.nextInt(3)))).isFalse();
      assertThat(Checksum.LUHN.holds(card)).isTrue();
      assertThat(Checksum.LUHN.holds(changed(card, random.nextInt(card.length())))).isFalse();
    }
  }

  @Test
  void completedNumbersAreValid() {
    assertThat(IbanNumber.valid(IbanNumber.complete("GB", "TEST01234512345678"))).isTrue();
    assertThat(CreditCode.valid(CreditCode.complete("91110000600037341"))).isTrue();
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(() -> Checksum.of("mine", "crc"))
        .hasMessage(
            "Cannot use recogniser mine: there is no checksum crc; take none, luhn, iban,"
                + " resident_id or uscc");
  }

  private static String changed(String number, int at) {
    char digit = (char) ('0' + (number.charAt(at) - '0' + 1) % 10);
    return number.substring(0, at) + digit + number.substring(at + 1);
  }
}
