package io.syllabus.udfs.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.mask.ResidueScanner;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the scan does not find in a text, it does not find in its normalised form. */
class UnmaskingTest {
  private static final List<String> PARTS =
      List.of(
          "1",
          "3",
          "8",
          "00",
          "138",
          "0013",
          "8000",
          "4111",
          "1111",
          "152",
          "660",
          "347",
          "5",
          "３",
          "٤",
          "①",
          "一三八零零一三八",
          "零零零",
          "元",
          "年",
          "百分之",
          " ",
          "  ",
          "\t",
          "\n",
          "\u3000",
          "\u00a0",
          "\u200b",
          "\u00ad",
          "-",
          "－",
          "–",
          ".",
          "．",
          ",",
          "，",
          "、",
          "。",
          "/",
          "(",
          "）",
          "|",
          "ssn",
          "card",
          "卡号",
          "电话",
          "phone ",
          "身份证",
          "110105",
          "19491231",
          "002",
          "X",
          "Ｘ",
          "@",
          "＠",
          "a",
          "ｂ",
          ".com",
          "DE89",
          "3704",
          "0044",
          "％",
          "`",
          "的",
          "a word",
          "\u0301");
  private final TextNormalizer normalizer = new TextNormalizer(Confs.all());
  private final ResidueScanner scanner = new ResidueScanner();

  @Test
  void normalisingShowsNothingThatWasHidden() {
    Random random = new Random(12);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(24); n >= 0; n--) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      if (scanner.scan(text.toString()).isEmpty()) {
        assertThat(scanner.scan(normalizer.normalize(text.toString()).text()))
            .as(text.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void takesBackTheEditThatShows() {
    String far = "ssn" + " ".repeat(60) + "536 92 4371";

    assertThat(scanner.scan(far)).isEmpty();
    assertThat(scanner.scan(normalizer.normalize(far).text())).isEmpty();
  }

  @Test
  void figuresOfATableStayApart() {
    assertThat(normalizer.normalize("Cost  152  77  660  347").text())
        .isEqualTo("Cost  152  77  660  347");
    assertThat(normalizer.normalize("a\t138\t0013\t8000").text()).isEqualTo("a\t138\t0013\t8000");
  }
}
