package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
  private static String of(String text) {
    return new FoldedText(text).text();
  }

  @ParameterizedTest
  @CsvSource({
    "13\u200b8\u00ad00, 13800",
    "1\ufe0f\u20e33, 13",
    "１３８, 138",
    "\ud835\udfd9\ud835\udfdb, 13",
    "٤١٥, 415",
    "4﹣1, 4-1",
    "ａ＠ｂ．ｃ, a@b.c",
    "a&#64;b, a@b",
    "a%40b, a@b",
    "幺三八零零幺三八零零零, 13800138000",
    "four one five five five five two, 4155552",
    "①③⑧⓪⓪①③⑧, 13800138"
  })
  void writesWhatIsRead(String text, String read) {
    assertThat(of(text)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({"二〇二四年三月", "H₂O 和 x²", "①②③ 项", "one or two", "100% 4047", "&nbsp;"})
  void leavesWhatIsNoNumberInDisguise(String text) {
    assertThat(of(text)).isEqualTo(text);
  }

  @Test
  void everyBlankIsOneAndATabIsTwo() {
    assertThat(of("1\u00a02\u20073\u30004\t5")).isEqualTo("1 2 3 4  5");
  }

  @Test
  void leadsBackToTheText() {
    FoldedText folded = new FoldedText("ab\u200b&#64;\ud835\udfd9c");

    assertThat(folded.text()).isEqualTo("ab@1c");
    assertThat(folded.start(2)).isEqualTo(3);
    assertThat(folded.end(3)).isEqualTo(8);
    assertThat(folded.start(3)).isEqualTo(8);
    assertThat(folded.end(4)).isEqualTo(10);
  }

  @Test
  void aSpanCoversTheDisguise() {
    assertThat(Masks.style("label").mask("手机 137\u200d6332\u200d6229。", MaskContext.NONE).text())
        .isEqualTo("手机 <PHONE_NUMBER>。");
  }
}
