package io.syllabus.udfs.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordGuessTest {
  private static final String PAIR = "{\"question\": \"Who?\", \"answer\": \"We do.\"}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[PAIR] | faq {answer=answer, question=question}",
        "{\"data\": [PAIR]} | faq {answer=answer, question=question}",
        "{\"version\": 1, \"data\": [PAIR]} | faq {answer=answer, question=question, records=data}",
        "{\"result\": {\"items\": [PAIR]}, \"page\": 1} | faq {answer=answer, question=question, records=result.items}",
        "[{\"id\": 1, \"date\": \"2024-01-02\", \"qa\": PAIR}] | faq {answer=qa.answer, date=date, question=qa.question}",
        "{\"n\": 1, \"data\": [{\"qa\": PAIR}]} | faq {answer=qa.answer, question=qa.question, records=data}",
        "{\"messages\": [{\"from\": \"user\", \"value\": \"Hi\"}]} | dialogue {role=from, text=value, turns=messages}",
        "{\"n\": 1, \"chats\": [{\"messages\": [{\"from\": \"user\", \"value\": \"Hi\"}]}]} | dialogue {records=chats, role=from, text=value, turns=messages}",
        "[{\"comment\": \"It is loud.\"}] | feedback {text=comment}",
        "{\"n\": 1, \"settings\": [{\"name\": \"a\", \"value\": \"b\"}]} | none",
        "[{\"id\": 1, \"meta\": {\"text\": \"b\"}}] | none",
      })
  void nestedRecordsAreFound(String json, String guess) {
    assertThat(words(RecordGuess.of("a.json", bytes(json.replace("PAIR", PAIR))))).isEqualTo(guess);
  }

  @Test
  void aFileThatIsLongerThanItsFirstBytesIsNoOtherOne() {
    for (String json : new String[] {"[%s]", "{\"data\": [%s]}", "{\"n\": 1, \"data\": [%s]}"}) {
      byte[] all = bytes(json.formatted((PAIR + ",\n").repeat(3000) + PAIR));
      byte[] start = Arrays.copyOf(all, RecordPreview.bytes());
      assertThat(words(RecordGuess.of("a.json", start)))
          .isEqualTo(words(RecordGuess.of("a.json", all)))
          .startsWith("faq");
    }
  }

  @Test
  void whatIsOpenIsClosedBehindTheLastWholeObject() {
    assertThat(CutJson.closed("{\"a\": [{\"b\": 1}, {\"c\": [2], \"d\""))
        .isEqualTo("{\"a\": [{\"b\": 1}, {\"c\": [2]}]}");
    assertThat(CutJson.closed("[1, 2]")).isEqualTo("[1, 2]");
    assertThat(CutJson.closed("{\"a\": ")).isEmpty();
  }

  @Test
  void aListOfRecordsThatIsNamedAndThereIsFound() {
    byte[] file = bytes("{\"n\": 1, \"data\": [%s]}".formatted(PAIR));
    assertThat(preview(file, "data").found()).containsExactly("records");
    assertThat(preview(file, "dat").found()).isEmpty();
  }

  private static RecordPreview preview(byte[] file, String records) {
    return new RecordPreview("a.json", file, new RecordConf("faq", "", Map.of("records", records)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Agent: Hi!/User: It leaks./Agent: Where?/User: Below./and above | dialogue {}",
        "客户：水泵坏了。/客服：请关阀门。/客户：好的。/客服：谢谢。 | dialogue {}",
        "[10:30] Ann: Hi!/[10:31] Bob: Hello./[10:32] Ann: So?/[10:33] Bob: Well. | dialogue {}",
        "Name: Ann/Age: 3/Town: Bern/Name: Bob/Age: 4/Town: Ulm | none",
        "Q: Who?/A: We do./Q: When?/A: Now. | none",
        "Note: it was repaired./The press is fine. | none",
      })
  void aTextInWhichTwoSpeakIsADialogue(String lines, String guess) {
    assertThat(words(RecordGuess.ofText("a.txt", bytes(lines.replace('/', '\n')))))
        .isEqualTo(guess);
    assertThat(RecordGuess.ofText("a.md", bytes(lines.replace('/', '\n')))).isEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String words(Optional<RecordGuess> guess) {
    return guess.map(found -> found.kind() + " " + found.columns()).orElse("none");
  }
}
