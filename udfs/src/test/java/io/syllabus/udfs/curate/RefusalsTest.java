package io.syllabus.udfs.curate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm sorry, but I can't help with that.",
        "I’m sorry, I cannot assist with this request.",
        "As an AI language model, I do not have access to accounts.",
        "抱歉，我无法回答这个问题。",
        "作为一个人工智能助手，我无法提供法律意见。"
      })
  void knowsRefusals(String answer) {
    assertThat(Refusals.isRefusal(answer)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You can't return an opened item after 30 days.",
        "抱歉给您带来不便，退款将在三日内到账。",
        "I'm sorry to hear that. Your card will be replaced.",
        "逾期无法办理退款。",
        ""
      })
  void leavesAnswersAlone(String answer) {
    assertThat(Refusals.isRefusal(answer)).isFalse();
  }
}
