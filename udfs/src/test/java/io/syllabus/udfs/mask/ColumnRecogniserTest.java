package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A column that its head calls names holds names. */
class ColumnRecogniserTest {
  private static final PiiMasker MASKER = Masks.style("label");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| 姓名 | 部门 |\n|---|---|\n| ⟦PERSON 徐静⟧ | 采购部 |\n| ⟦PERSON 马德⟧ | 仓储部 |",
        "姓名,工号\n⟦PERSON 高洁⟧,见附件\n⟦PERSON 常乐⟧,见附件",
        "| Name | Role |\n|---|---|\n| ⟦PERSON Ravi Menon⟧ | Cook |\n| ⟦PERSON Hope Banks⟧ | Driver |"
      })
  void names(String marked) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.found(MASKER)).as(marked).isEqualTo(text.truth());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| Name | Default |\n|---|---|\n| timeout | 5 |\n| Max Size | 10 |\n| Grace Period | 3 |",
        "Name,Value\nAlpha Factor,3\nRed Light,4",
        "姓名|备注\n保密|无\n暂无|无"
      })
  void things(String marked) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.found(MASKER)).as(marked).isEqualTo(text.truth());
  }
}
