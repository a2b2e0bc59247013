package io.syllabus.udfs.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.text.Transcript.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "客户：在吗|客户",
        "agent: hello|agent",
        "Agent 2: hello|Agent 2",
        "客服（夜班）：您好|客服（夜班）",
        "<PERSON>: hello|<PERSON>",
        "**Customer**: hello|Customer",
        "customer: Order ID: 33|customer",
        "sys: open 11:00-21:30|sys",
        "客服：营业到 20:30|客服"
      })
  void namesTheSpeaker(String line, String speaker) {
    assertThat(Transcript.speaker(line)).isEqualTo(speaker);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "9：30 开门",
        "12:30 we met",
        "at 12:30",
        "no speaker here",
        "",
        ": x"
      })
  void othersNameNobody(String line) {
    assertThat(Transcript.speaker(line)).isEmpty();
  }

  @Test
  void linesWithoutASpeakerGoOn() {
    assertThat(Transcript.turns("客户：我的卡\n丢了\n\n客服：😊好"))
        .containsExactly(new Turn("客户", "我的卡\n丢了", 0, 9), new Turn("客服", "😊好", 11, 16));
  }

  @Test
  void whatComesBeforeTheFirstSpeakerHasNone() {
    assertThat(Transcript.turns("call of May\nagent: hello"))
        .extracting(Turn::speaker)
        .containsExactly("", "agent");
  }
}
