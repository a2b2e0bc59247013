package io.syllabus.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.jinja.python.FloatRepr;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatReprTest {
  @ParameterizedTest
  @CsvSource({
    "1.0, 1.0",
    "1e16, 1e+16",
    "1e15, 1000000000000000.0",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "2e-323, 2e-323",
    "2.2250738585072014e-308, 2.2250738585072014e-308",
    "2.0E-3, 0.002",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "9007199254740993, 9007199254740992.0",
    "2.0e23, 2e+23",
    "5e-324, 5e-324",
    "123456.789, 123456.789"
  })
  void isThatOfPython(double number, String expected) {
    assertThat(FloatRepr.of(number)).isEqualTo(expected);
    assertThat(FloatRepr.of(-number)).isEqualTo("-" + expected);
  }

  @Test
  void whatIsNoNumberHasAName() {
    assertThat(FloatRepr.of(Double.NaN)).isEqualTo("nan");
    assertThat(FloatRepr.of(Double.POSITIVE_INFINITY)).isEqualTo("inf");
    assertThat(FloatRepr.of(Double.NEGATIVE_INFINITY)).isEqualTo("-inf");
    assertThat(FloatRepr.of(-0.0)).isEqualTo("-0.0");
  }

  @Test
  void itReadsBackAsTheSameNumber() {
    Random random = new Random(17);
    for (int i = 0; i < 20_000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      if (!Double.isNaN(number) && !Double.isInfinite(number)) {
        String text = FloatRepr.of(number);
        assertThat(Double.parseDouble(text)).isEqualTo(number);
        assertThat(text.length()).isLessThanOrEqualTo(24);
      }
    }
  }
}
