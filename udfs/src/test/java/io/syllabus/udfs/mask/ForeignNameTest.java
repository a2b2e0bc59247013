package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in Chinese characters of peoples without Chinese surnames, and names that are words. */
class ForeignNameTest {
  private static final PiiMasker MASKER = Masks.style("label");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "请⟦PERSON 扎西次仁⟧于周五前交表。",
        "姓名：⟦PERSON 格桑卓嘎⟧",
        "请⟦PERSON 其其格⟧同志登记。",
        "请⟦PERSON 古丽努尔⟧到窗口签字。",
        "⟦PERSON 高桥由美子⟧女士负责翻译。",
        "由⟦PERSON 中村健一⟧主讲第三课。",
        "收货人：⟦PERSON 江山⟧\n⟦PERSON 江山⟧已签收。",
        "姓名：⟦PERSON 何张雨辰⟧\n电话：见附件",
        "{\"userName\":\"⟦PERSON 陶文静⟧\"}",
        "原告⟦PERSON 完颜晓岚⟧与被告系邻居。",
        "董事长⟦PERSON 孟祥林⟧主持会议。"
      })
  void names(String marked) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.found(MASKER)).as(marked).isEqualTo(text.truth());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "扎西德勒！呼和浩特市的乌兰察布路很宽。",
        "清水和平路上的中野小区有三口井。",
        "他的棋艺高明，步骤清楚。",
        "审核：通过\n签字：完成\n记录：成功",
        "联系人：暂无\n姓名：保密"
      })
  void words(String marked) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.found(MASKER)).as(marked).isEqualTo(text.truth());
  }
}
