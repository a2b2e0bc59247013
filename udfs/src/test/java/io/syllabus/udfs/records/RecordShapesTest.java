package io.syllabus.udfs.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordShapesTest {

  private static String dialogue(String json) {
    Records read = Reads.read("dialogue", "a.jsonl", json);
    assertThat(read.bad()).isEmpty();
    return Reads.texts(read).get(0);
  }

  @Test
  void aQuestionIsOneLineItsAnswerMayHaveMore() {
    String json = "{\"question\": \"Is it\\n so?\", \"answer\": \" Yes.\\r\\n\\r\\nIt is. \"}";
    assertThat(Reads.texts("faq", "a.jsonl", json))
        .containsExactly("Q: Is it so?\nA: Yes.\n\nIt is.");
  }

  @Test
  void anAlpacaRowAsksWithItsInput() {
    String json = "{\"instruction\": \"Add\", \"input\": \"1 and 2\", \"output\": \"3\"}";
    assertThat(Reads.texts("faq", "a.jsonl", json)).containsExactly("Q: Add 1 and 2\nA: 3");
  }

  @Test
  void turnsAreObjects() {
    assertThat(
            dialogue(
                "{\"conversations\": [{\"from\": \"human\", \"value\": \"Hi\\nthere\"},"
                    + " {\"from\": \"gpt\", \"value\": \"Yes?\"}]}"))
        .isEqualTo("human: Hi there\ngpt: Yes?");
  }

  @Test
  void turnsArePairs() {
    assertThat(dialogue("{\"original\": [[\"agent\", \"Hi\"], [\"customer\", \"Help\"]]}"))
        .isEqualTo("agent: Hi\ncustomer: Help");
  }

  @Test
  void turnsAreLines() {
    assertThat(dialogue("{\"dialog\": [\"客户：在吗\", \"客服：在的\"]}")).isEqualTo("客户：在吗\n客服：在的");
  }

  @Test
  void aTurnsTextMayComeInParts() {
    assertThat(
            dialogue(
                "{\"messages\": [{\"role\": \"user\", \"content\": [{\"type\": \"text\","
                    + " \"text\": \"See\"}, {\"type\": \"image\"}, {\"text\": \"this\"}]}]}"))
        .isEqualTo("user: See this");
  }

  @Test
  void turnsWithoutTextAreLeftOut() {
    assertThat(
            dialogue(
                "{\"messages\": [{\"role\": \"user\", \"content\": null}, {\"role\": \"a\","
                    + " \"content\": \"Hi\"}]}"))
        .isEqualTo("a: Hi");
  }

  @Test
  void aDialogueWithoutTurnsSaysWhatToName() {
    Records read =
        Reads.read("dialogue", "a.jsonl", "{\"x\": 1}\n{\"messages\": [{\"role\": \"user\"}]}");
    assertThat(read.bad())
        .containsExactly(
            new BadRecord(1, "it has no list of turns; name it in columns.turns"),
            new BadRecord(2, "none of its turns has text; name it in columns.text"));
  }

  @Test
  void rowsOfOneIdAreADialogue() {
    String csv = "dialogue_id,speaker,text\n1,A,Hi\n1,B,Yes?\n2,A,Hello\n1,A,Again\n";
    assertThat(Reads.texts("dialogue", "a.csv", csv))
        .containsExactly("A: Hi\nB: Yes?", "A: Hello", "A: Again");
  }

  @Test
  void anArrayOfTurnsWithoutIdsIsOneDialogue() {
    String slack =
        "[{\"user\": \"U1\", \"text\": \"Is it open?\", \"ts\": \"1700000000.0001\"},"
            + " {\"user\": \"U2\", \"text\": \"Until ten.\", \"ts\": \"1700000009.0002\"}]";
    assertThat(Reads.texts("dialogue", "a.json", slack))
        .containsExactly("U1: Is it open?\nU2: Until ten.");
  }

  @Test
  void theRecipeMayNameWhoSaysWhatInEachRow() {
    Map<String, String> columns = Map.of("role", "who", "text", "said");
    String json = "[{\"who\": \"A\", \"said\": \"Hi\"}, {\"who\": \"B\", \"said\": \"Yes?\"}]";
    assertThat(Reads.texts(Reads.mapped("dialogue", "a.json", columns, json)))
        .containsExactly("A: Hi\nB: Yes?");
    assertThat(Reads.texts("dialogue", "a.csv", "speaker,text\nA,Hi\nB,Yes?\n"))
        .containsExactly("A: Hi\nB: Yes?");
  }

  @Test
  void aRowThatHoldsADialogueIsNoTurn() {
    String line = "{\"user\": \"U1\", \"text\": \"Ann: hello there\\nBob: good day\"}";
    String lines = line + "\n" + line.replace("U1", "U2");
    assertThat(Reads.texts("dialogue", "a.jsonl", lines)).hasSize(2);
    String lists =
        "{\"user\": \"U1\", \"text\": \"x\", \"log\": [[\"A\", \"Hi\"], [\"B\", \"Yes?\"]]}\n";
    assertThat(Reads.texts("dialogue", "a.jsonl", lists.repeat(2)))
        .containsExactly("A: Hi\nB: Yes?", "A: Hi\nB: Yes?");
  }

  @Test
  void theRecipeNamesTurnsRolesAndTexts() {
    Map<String, String> columns = Map.of("turns", "log", "role", "who", "text", "said");
    String json = "{\"log\": [{\"who\": \"A\", \"said\": \"Hi\"}]}";
    assertThat(Reads.texts(Reads.mapped("dialogue", "a.jsonl", columns, json)))
        .containsExactly("A: Hi");
  }

  @Test
  void aRemarkWithoutAKnownColumnIsAllThatItNames() {
    assertThat(Reads.texts("feedback", "a.csv", "stars,place\n5,Bonn\n"))
        .containsExactly("stars=5 place=Bonn");
  }

  @Test
  void aRemarkAsksWhatItsReplyAnswers() {
    assertThat(Reads.texts("feedback", "a.csv", "comment,reply\nToo cold,We heat now\nFine,\n"))
        .containsExactly("Q: Too cold\nA: We heat now", "Fine");
    assertThat(Reads.texts("feedback", "a.csv", "内容,回复\n太吵,已换风扇\n"))
        .containsExactly("Q: 太吵\nA: 已换风扇");
  }

  @Test
  void aLongRunOfBlanksIsReadInOnePass() {
    String json = "{\"question\": \"a" + " ".repeat(400_000) + "b\", \"answer\": \"c\"}";
    assertThat(Reads.texts("faq", "a.jsonl", json)).hasSize(1);
  }

  @Test
  void blanksAroundALineBreakGoBlanksWithinALineStay() {
    assertThat(Values.oneLine(" a  b \r\n\t c $1\n")).isEqualTo("a  b c $1");
  }
}
