package io.syllabus.udfs.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplifiedTest {

  @ParameterizedTest
  @CsvSource({
    "合約協議備忘錄, 合约协议备忘录",
    "辦法條例規程規範, 办法条例规程规范",
    "細則手冊須知說明書, 细则手册须知说明书",
    "報告決定意見計畫標準, 报告决定意见计画标准",
    "紀要解釋公約準則問答, 纪要解释公约准则问答",
    "臺灣銀行股份有限公司, 台湾银行股份有限公司",
  })
  void traditionalCharactersAreSimplified(String traditional, String simplified) {
    assertThat(Simplified.of(traditional)).isEqualTo(simplified);
  }

  @Test
  void whatIsSimplifiedOrOfBothWritingsStays() {
    String text = "著作权、乾坤、皇后：the 1st 𠀀 ＡＢ";
    assertThat(Simplified.of(text)).isSameAs(text);
  }

  @Test
  void noPlaceMoves() {
    assertThat(Simplified.of("𠀀國a")).isEqualTo("𠀀国a");
  }
}
