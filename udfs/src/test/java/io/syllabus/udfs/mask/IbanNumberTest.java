package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Random;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanNumberTest {
  private static final IBANValidator REGISTRY = IBANValidator.getInstance();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GB29 NWBK 6016 1331 9268 19",
        "fr14 2004 1010 0505 0001 3m02 606",
        "MT84MALT011000012345MTLCAST001S",
        "NO93-8601-1117-947"
      })
  void numbersOfTheRegistryAreValid(String number) {
    assertThat(IbanNumber.valid(number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DE", "GB", "NL", "NO", "MT", "BE", "ES"})
  void rightCheckDigitsDoNotMakeAnotherFormValid(String country) {
    int length = IbanNumber.length(country) - 4;
    assertThat(IbanNumber.valid(IbanNumber.complete(country, "A1".repeat(20).substring(0, length))))
        .isFalse();
  }

  /** Words that happen to have the right check digits, 100 for every country. */
  @Test
  void wordsWithRightCheckDigitsAreRarelyNumbers() {
    Random random = new Random(7);
    int taken = 0;
    for (IBANValidator.Validator form : REGISTRY.getDefaultValidators()) {
      String country = form.getRegexValidator().getPatterns()[0].pattern().substring(0, 2);
      for (int i = 0; i < 100; i++) {
        String account = letters(random, form.getIbanLength() - 4);
        taken += IbanNumber.valid(IbanNumber.complete(country, account)) ? 1 : 0;
      }
    }
    assertThat(taken).isLessThan(600);
  }

  /** The parts of the library for beans and XML are excluded, since these two never reach them. */
  @Test
  void theLibraryNeedsNoOther() throws Exception {
    URL jar = IBANValidator.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader alone =
        new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader())) {
      for (String number : List.of("DE89370400440532013000", "DE89370400440532013001")) {
        assertThat(isValid(alone, IBANValidator.class, number)).isEqualTo(REGISTRY.isValid(number));
      }
      assertThat(isValid(alone, LuhnCheckDigit.class, "4111111111111111")).isTrue();
      assertThat(isValid(alone, LuhnCheckDigit.class, "4111111111111112")).isFalse();
    }
  }

  private static boolean isValid(ClassLoader loader, Class<?> routine, String number)
      throws ReflectiveOperationException {
    Class<?> type = loader.loadClass(routine.getName());
    Object made = type.getConstructor().newInstance();
    return (boolean) type.getMethod("isValid", String.class).invoke(made, number);
  }

  private static String letters(Random random, int count) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append(Character.toUpperCase(Character.forDigit(random.nextInt(36), 36)));
    }
    return letters.toString();
  }
}
