package io.syllabus.udfs.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DialogueShapeTest {
  private static String text(String json) throws Exception {
    return new DialogueShape(new Columns(Map.of()))
        .text(JsonMapper.builder().build().readTree(json));
  }

  @Test
  void turnsAreFoundByWhatTheyHold() throws Exception {
    assertThat(
            text(
                "{'id':1,'log':[{'who':'cust','say':'Is it open?'},{'who':'desk','say':'Until ten.'}]}"
                    .replace('\'', '"')))
        .isEqualTo("cust: Is it open?\ndesk: Until ten.");
  }

  @Test
  void namesOfTurnsMayBeTheSpeakers() throws Exception {
    assertThat(
            text(
                "{'chat':[{'user':'营业吗？','bot':'营业。'},{'user':'几点？','bot':'九点。'}]}"
                    .replace('\'', '"')))
        .isEqualTo("user: 营业吗？\nbot: 营业。\nuser: 几点？\nbot: 九点。");
  }

  @Test
  void linesWithoutSpeakersAlternate() throws Exception {
    assertThat(text("{'log':['Is it open?','Until ten.']}".replace('\'', '"')))
        .isEqualTo("A: Is it open?\nB: Until ten.");
  }

  @Test
  void turnsThatNameNobodyAlternate() throws Exception {
    assertThat(
            text(
                "{'messages':[{'text':'Is it open?'},{'text':'Until ten.'},{'text':'Ann: ok'}]}"
                    .replace('\'', '"')))
        .isEqualTo("A: Is it open?\nB: Until ten.\nAnn: ok");
  }

  @Test
  void aTextMayHoldAllTurns() throws Exception {
    assertThat(text("{'body':'Ann: hello there\\nBob: good day'}".replace('\'', '"')))
        .isEqualTo("Ann: hello there\nBob: good day");
  }

  @Test
  void aRecordWithoutTurnsCannotBeRead() {
    assertThatThrownBy(() -> text("{\"a\": 1}"))
        .isInstanceOf(UnreadableRecord.class)
        .hasMessage("it has no list of turns; name it in columns.turns");
  }
}
