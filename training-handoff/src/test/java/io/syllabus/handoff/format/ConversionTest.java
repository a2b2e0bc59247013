package io.syllabus.handoff.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.udfs.chat.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void anAlpacaInputJoinsItsInstruction() {
    assertThat(
            convert(
                "alpaca",
                "messages",
                "{'id':'a','instruction':'Sum up.','input':'Text','output':'T'}"))
        .isEqualTo(
            "{'id':'a','messages':[{'role':'user','content':'Sum up.\\nText'},"
                + "{'role':'assistant','content':'T'}]}");
  }

  @Test
  void aDollyContextPrecedesItsQuestion() {
    assertThat(
            convert(
                "dolly",
                "alpaca",
                "{'instruction':'Who?','context':'A and B.','response':'A.','category':'qa'}"))
        .isEqualTo("{'instruction':'A and B.\\n\\nWho?','input':'','output':'A.'}");
  }

  @Test
  void rowsWithoutIdAreNamedByTheirContent() {
    String row = "{'instruction':'Who?','input':'','output':'A.'}";
    assertThat(convert("alpaca", "messages", row))
        .startsWith("{'id':'")
        .isEqualTo(convert("alpaca", "messages", row));
  }

  @Test
  void everythingGoesThroughMessagesAndBack() {
    Random random = new Random(5);
    for (int round = 0; round < 500; round++) {
      Conversation said = new Conversation("id", conversation(random), null, null);
      for (RowFormat format : RowFormats.ALL) {
        format
            .row(said)
            .ifPresent(
                row -> assertThat(format.conversation(row).messages()).isEqualTo(said.messages()));
      }
    }
  }

  @Test
  void faultsNameTheFieldAndNotTheText() {
    assertThatThrownBy(() -> convert("alpaca", "dolly", "{'instruction':'secret'}"))
        .hasMessage("Cannot read row as alpaca: it has no text in output");
    assertThatThrownBy(() -> convert("messages", "dolly", "{'messages':3}"))
        .hasMessage("Cannot read row as messages: it has no list in messages");
    assertThatThrownBy(
            () ->
                convert("sharegpt", "dolly", "{'conversations':[{'from':'narrator','value':'x'}]}"))
        .hasMessage("Cannot read row as sharegpt: a turn is of an unknown speaker");
    assertThatThrownBy(
            () -> convert("messages", "alpaca", "{'messages':[{'role':'user','content':'x'}]}"))
        .hasMessage("Cannot read row as messages: the last turn is not the assistant's");
  }

  @Test
  void whatTheOtherCannotHoldIsRefused() {
    assertThatThrownBy(
            () ->
                convert(
                    "alpaca", "dolly", "{'system':'s','instruction':'a','input':'','output':'b'}"))
        .hasMessage(
            "Cannot write row as dolly: the format has no place for something in it; use messages");
  }

  /** Two rows of the corpus hold a tool's result that nobody asked for. */
  @ParameterizedTest
  @CsvSource({
    "alpaca_en_demo.json, alpaca, 999, 0",
    "alpaca_zh_demo.json, alpaca, 1000, 0",
    "identity.json, alpaca, 91, 0",
    "glaive_toolcall_en_demo.json, sharegpt, 300, 0",
    "glaive_toolcall_zh_demo.json, sharegpt, 298, 2"
  })
  void realRowsGoThroughMessagesAndBack(String file, String format, int rows, int faulty)
      throws IOException {
    Path corpus = corpora().resolve("instruct/LLaMA-Factory/data").resolve(file);
    assumeTrue(Files.isRegularFile(corpus), "real rows need ../shared/corpora");
    Conversion there = Conversion.between(format, "messages");
    Conversion back = Conversion.between("messages", format);
    int same = 0;
    int refused = 0;
    for (JsonNode row : JSON.readTree(corpus.toFile())) {
      if (Turns.of(said(there, row)).fault().isPresent()) {
        assertThatThrownBy(() -> there.convert(row)).hasMessageContaining("the tool's where");
        refused++;
      } else {
        same += said(there, back.convert(there.convert(row))).equals(said(there, row)) ? 1 : 0;
      }
    }
    assertThat(refused).isEqualTo(faulty);
    assertThat(same).isEqualTo(rows);
  }

  private static List<Message> said(Conversion format, JsonNode row) {
    return format.from().conversation(row).messages();
  }

  private static Path corpora() {
    Path home = Path.of(System.getProperty("syllabus.home", "")).toAbsolutePath();
    for (Path at = home; at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared/corpora"))) {
        return at.resolve("shared/corpora");
      }
    }
    return home;
  }

  /** Turns in a valid order, some with calls. */
  private static List<Message> conversation(Random random) {
    List<Message> turns = new ArrayList<>();
    if (random.nextBoolean()) {
      turns.add(Message.system("s" + random.nextInt()));
    }
    for (int i = random.nextInt(3); i >= 0; i--) {
      turns.add(Message.user("问" + random.nextInt()));
      if (random.nextInt(4) == 0) {
        turns.add(Rows.call("\"{\\\"n\\\":" + random.nextInt(9) + "}\""));
        turns.add(Rows.RESULT);
      }
      turns.add(Message.assistant("答" + random.nextInt()));
    }
    return turns;
  }

  /** With single quotes for double ones, both ways. */
  private static String convert(String from, String to, String row) {
    try {
      JsonNode parsed = JSON.readTree(row.replace('\'', '"'));
      return Conversion.between(from, to).convert(parsed).toString().replace('"', '\'');
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
