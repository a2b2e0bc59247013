package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidueScannerTest {
  private static final ResidueScanner SCANNER = new ResidueScanner();

  @ParameterizedTest
  @CsvSource({
    "a@corp.com, EMAIL_ADDRESS",
    "电话13812345678, PHONE_NUMBER",
    "+44 20 7946 0018, PHONE_NUMBER",
    "card 4111111111111111, CREDIT_CARD",
    "DE89370400440532013000, IBAN_CODE",
    "SSN 536-90-4399, US_SSN",
    "11010519491231002X, CN_RESIDENT_ID",
    "91110000600037341L, CN_USCC"
  })
  void countsWhatIsLeft(String text, String type) {
    assertThat(SCANNER.scan(text)).isEqualTo(Map.of(type, 1));
  }

  @Test
  void labelsHashesAndPlainTextAreNoResidue() {
    assertThat(SCANNER.scan("<PERSON> <CREDIT_CARD_3f9a1c>, order 100012043978, 12,800.00 元"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DE89 3704 0044 0532 0130 00, 1",
    "de89 3704 0044 0532 0130 00, 1",
    "GB 29 NWBK 601613 31926819, 1",
    "gb29-nwbk-601613-31926819, 1",
    "NL91 Abna 0417164300, 1",
    "License LB-525354 Has applied for a Common V, 0"
  })
  void anAccountIsNoNumberThatWordsFollow(String text, int found) {
    assertThat(SCANNER.residues(text)).hasSize(found);
  }

  @Test
  void surrogatesAreToldFromRealValues() {
    Random random = new Random(5);
    PiiMasker masker = Masks.style("surrogate");
    for (int i = 0; i < 200; i++) {
      String raw = raw(random);
      assertThat(SCANNER.scan(raw)).hasSize(6);
      assertThat(SCANNER.scan(masker.mask(raw, MaskContext.NONE).text())).isEmpty();
    }
  }

  private static String raw(Random random) {
    int n = 100 + random.nextInt(800);
    return String.join(
        "\n",
        "u%d@corp.com".formatted(n),
        "电话:138%d12345".formatted(n),
        "card " + Checksum.completeLuhn("41111111%d1111".formatted(n)),
        IbanNumber.complete("DE", "37040044053201" + "%04d".formatted(n)),
        ResidentId.complete("11010519491231" + n),
        CreditCode.complete("91110000600037%d".formatted(n)));
  }
}
