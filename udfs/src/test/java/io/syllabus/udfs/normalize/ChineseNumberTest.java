package io.syllabus.udfs.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumberTest {
  @ParameterizedTest
  @CsvSource({
    "零, 0",
    "五, 5",
    "十, 10",
    "十二, 12",
    "二十, 20",
    "一百, 100",
    "一百零五, 105",
    "一百一十, 110",
    "两千, 2000",
    "三千零二十, 3020",
    "一万二千, 12000",
    "十二万, 120000",
    "一亿零五万, 100050000",
    "五点二五, 5.25",
    "十点五, 10.5"
  })
  void reads(String text, BigDecimal value) {
    assertThat(ChineseNumber.parse(text)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "一百五", "二三十", "百", "十十", "一千万亿亿", "零零五", "五零", "点五", "五点", "一万万"})
  void refuses(String text) {
    assertThat(ChineseNumber.parse(text)).isEmpty();
  }

  @Test
  void readsWhatItWouldWrite() {
    for (int n = 0; n < 100_000; n += n < 2000 ? 1 : 37) {
      assertThat(ChineseNumber.parse(written(n))).as(written(n)).contains(BigDecimal.valueOf(n));
    }
  }

  private static String written(int n) {
    if (n >= 10_000) {
      String rest = n % 10_000 == 0 ? "" : (n % 10_000 < 1000 ? "零" : "") + written(n % 10_000);
      return written(n / 10_000) + "万" + (rest.startsWith("零十") ? "零一十" + rest.substring(2) : rest);
    }
    StringBuilder text = new StringBuilder();
    String digits = Integer.toString(n);
    boolean gap = false;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit > 0) {
        text.append(gap ? "零" : "").append(ChineseNumber.DIGITS.charAt(digit));
        text.append(
            "千百十 ".substring(4 - (digits.length() - i)).strip(),
            0,
            i == digits.length() - 1 ? 0 : 1);
      }
      gap = digit == 0 && text.length() > 0;
    }
    return n == 0 ? "零" : text.toString();
  }
}
