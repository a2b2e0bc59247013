package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text: made of pieces that recognisers care for, in any order. */
class MaskPropertyTest {
  private static final List<String> PIECES =
      List.of(
          "联系人：",
          "王建国",
          "李",
          "先生",
          "电话",
          "13812345678",
          "转8012",
          "\n",
          " ",
          ",",
          "，",
          "。",
          "(",
          "）",
          "北京市朝阳区建国路88号",
          "3单元",
          "身份证号",
          "11010519491231002X",
          "有限公司",
          "远航科技",
          "银行",
          "和",
          "的",
          "Maria",
          "Dr. ",
          "O'Neill",
          "de la",
          "Smith",
          "and ",
          "my name is ",
          "Inc",
          ".",
          "-",
          "–",
          "'s",
          "I'm",
          "Apt. 5",
          "28245 Puruntie 82",
          "P.O. Box 104",
          "a@b.co",
          "@",
          "4111 1111 1111 1111",
          "+41 (0)71 526 99 04",
          "DE89370400440532013000",
          "IBAN: ",
          "10.1.2.3",
          "::1",
          "00:1A:2B:3C:4D:5E",
          "<PERSON>",
          "<",
          ">",
          "<PERSON_3f9a1c>",
          "😀",
          "\ud83d",
          "\u0000",
          "password: hunter22",
          "Müller",
          "İ",
          "１３９",
          "User: ",
          "said ");
  private static final PiiMasker LABEL = Masks.style("label");

  @Test
  void maskingTwiceIsMaskingOnce() {
    texts(
        text -> {
          String once = LABEL.mask(text, MaskContext.NONE).text();
          assertThat(LABEL.mask(once, MaskContext.NONE).text()).isEqualTo(once);
        });
  }

  @Test
  void spansAreInOrderAndOutsideNothingChanges() {
    texts(
        text -> {
          MaskedText masked = LABEL.mask(text, MaskContext.NONE);
          assertThat(rebuilt(text, masked.spans())).isEqualTo(masked.text());
        });
  }

  @Test
  void theSameTextGivesTheSameSpans() {
    PiiMasker again = Masks.style("label");
    texts(
        text ->
            assertThat(again.mask(text, MaskContext.NONE))
                .isEqualTo(LABEL.mask(text, MaskContext.NONE)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A ",
        "1",
        "1 ",
        "(",
        "@",
        ":",
        "a@",
        "王",
        "号",
        "路1",
        "3路",
        "A.",
        "Aa ",
        "Aa-",
        "aa ",
        "-",
        "公司",
        "姓名:",
        "Suite ",
        "1 Aa ",
        "+",
        "小王",
        "'",
        "<A",
        "corner of 1 ",
        "a:",
        "王,",
        "\n",
        " ",
        "Aa, ",
        "eyJ",
        "99-",
        "::",
        "1.1"
      })
  void longTextsOfOneKindComeToAnEnd(String piece) {
    String text = piece.repeat(60_000 / piece.length());
    assertThat(LABEL.mask(text, MaskContext.NONE)).isNotNull();
  }

  private static String rebuilt(String text, List<PiiSpan> spans) {
    StringBuilder masked = new StringBuilder();
    int from = 0;
    for (PiiSpan span : spans) {
      int start = text.offsetByCodePoints(0, span.start());
      assertThat(start).isGreaterThanOrEqualTo(from);
      masked.append(text, from, start).append(span.replacement());
      from = text.offsetByCodePoints(0, span.end());
    }
    return masked.append(text.substring(from)).toString();
  }

  private static void texts(Consumer<String> check) {
    Random random = new Random(11);
    for (int i = 0; i < 1500; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(14); n >= 0; n--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      check.accept(text.toString());
    }
  }
}
