package io.syllabus.udfs.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionAnswerTest {
  @Test
  void readsTheGrammarOfRecords() {
    assertThat(QuestionAnswer.parse("Q: 怎么退货？\nA: 登录账户。\n\n选择订单。"))
        .contains(new QuestionAnswer("怎么退货？", "登录账户。\n\n选择订单。", 12));
  }

  @Test
  void readsChineseMarksAndNumbers() {
    assertThat(QuestionAnswer.parse("问题3：多久？\n答：三天。"))
        .contains(new QuestionAnswer("多久？", "三天。", 10));
  }

  @Test
  void theAnswerStartCountsCodePoints() {
    assertThat(QuestionAnswer.parse("Q: 😊?\nA: yes").orElseThrow().answerStart()).isEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Q: only asked",
        "A: only answered",
        "Q: \nA: x",
        "Q: x\nA: ",
        "Quite: x\nA: y"
      })
  void otherTextsAreNone(String text) {
    assertThat(QuestionAnswer.parse(text)).isEmpty();
  }
}
