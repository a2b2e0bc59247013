package io.syllabus.handoff.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows as other programs write them; quotes are single here, both ways. */
class ForeignRowsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ASK = "{'role':'user','content':'Where is it?'}";
  private static final String CALLS =
      "{'role':'assistant','content':null,'tool_calls':["
          + "{'id':'p','type':'function','function':{'name':'port','arguments':'{}'}},"
          + "{'id':'s','type':'function','function':{'name':'ship','arguments':'{}'}}]}";
  private static final String REPLY = "{'role':'assistant','content':'In Hamburg.'}";

  @Test
  void resultsFindTheirCallsByIdInAnyOrder() {
    String row = messages(ASK, CALLS, result("s", "Aurora"), result("p", "Hamburg"), REPLY);
    assertThat(turn(convert("messages", "messages", row), 2))
        .isEqualTo("{'role':'tool','content':'Aurora','tool_call_id':'s','name':'ship'}");
    assertThat(turn(convert("messages", "messages", row), 3))
        .isEqualTo("{'role':'tool','content':'Hamburg','tool_call_id':'p','name':'port'}");
  }

  @Test
  void resultsWithoutIdsAnswerInOrder() {
    String plain = "{'role':'tool','content':'x'}";
    String row = convert("messages", "messages", messages(ASK, CALLS, plain, plain, REPLY));
    assertThat(turn(row, 2)).endsWith("'tool_call_id':'p','name':'port'}");
    assertThat(turn(row, 3)).endsWith("'tool_call_id':'s','name':'ship'}");
  }

  @Test
  void aResultWithoutIdLeavesTheCallsToThoseThatNameThem() {
    String plain = "{'role':'tool','content':'x'}";
    String row =
        convert("messages", "messages", messages(ASK, CALLS, plain, result("p", "y"), REPLY));
    assertThat(turn(row, 2)).endsWith("'tool_call_id':'s','name':'ship'}");
    assertThat(turn(row, 3)).endsWith("'tool_call_id':'p','name':'port'}");
  }

  @Test
  void resultsWithoutIdsFindTheirCallsByName() {
    String ship = "{'role':'tool','name':'ship','content':'x'}";
    String port = "{'role':'tool','name':'port','content':'y'}";
    String row = convert("messages", "messages", messages(ASK, CALLS, ship, port, REPLY));
    assertThat(turn(row, 2)).contains("'tool_call_id':'s'");
    assertThat(turn(row, 3)).contains("'tool_call_id':'p'");
  }

  /** Whatever the order of the results, each keeps what its own call gave. */
  @Test
  void everyOrderOfResultsKeepsThem() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      int count = 1 + random.nextInt(5);
      List<String> calls = new ArrayList<>();
      List<String> results = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        calls.add("{'id':'c%1$d','function':{'name':'f%1$d','arguments':{}}}".formatted(i));
        results.add(random.nextInt(results.size() + 1), result("c" + i, "r" + i));
      }
      String called =
          "{'role':'assistant','content':null,'tool_calls':[%s]}"
              .formatted(String.join(",", calls));
      List<String> turns = new ArrayList<>(List.of(ASK, called));
      turns.addAll(results);
      turns.add(REPLY);
      String row = convert("messages", "messages", messages(turns.toArray(String[]::new)));
      for (int i = 0; i < count; i++) {
        assertThat(turn(row, 2 + i)).matches(".*'r(\\d)','tool_call_id':'c\\1','name':'f\\1'}");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q | a result answers no call",
        "p, p | a result answers no call",
        "p | a call has no result",
      })
  void resultsAndCallsThatDoNotFitAreRefused(String ids, String fault) {
    List<String> turns = new ArrayList<>(List.of(ASK, CALLS));
    List.of(ids.split(", ")).forEach(id -> turns.add(result(id, "x")));
    turns.add(REPLY);
    assertThatThrownBy(
            () -> convert("messages", "messages", messages(turns.toArray(String[]::new))))
        .hasMessage("Cannot read row as messages: " + fault);
  }

  @Test
  void theOlderFormOfCallsBecomesThePresentOne() {
    String row =
        messages(
            ASK,
            "{'role':'assistant','function_call':{'name':'port','arguments':'{}'}}",
            "{'role':'function','name':'port','content':''}",
            REPLY);
    assertThat(turn(convert("messages", "messages", row), 1))
        .isEqualTo(
            "{'role':'assistant','content':null,'tool_calls':"
                + "[{'type':'function','function':{'name':'port','arguments':'{}'}}]}");
    assertThat(turn(convert("messages", "messages", row), 2))
        .isEqualTo("{'role':'tool','content':'','name':'port'}");
  }

  @Test
  void functionsWereTheOlderNameOfTools() {
    String row = "{'id':'i','messages':[%s,%s],'functions':[{'name':'f'}]}".formatted(ASK, REPLY);
    assertThat(convert("messages", "messages", row))
        .endsWith(",'tools':[{'type':'function','function':{'name':'f'}}]}");
  }

  @Test
  void partsOfTextFollowEachOther() {
    String asked =
        "{'role':'user','content':[{'type':'text','text':'Where '},{'type':'text','text':'is"
            + " it?'}]}";
    assertThat(turn(convert("messages", "messages", messages(asked, REPLY)), 0)).isEqualTo(ASK);
  }

  @Test
  void aPartThatIsAThoughtIsTheTurnsThought() {
    String answer =
        "{'role':'assistant','content':[{'type':'thinking','thinking':'A port.'},"
            + "{'type':'text','text':'In Hamburg.'}]}";
    assertThat(turn(convert("messages", "messages", messages(ASK, answer)), 1))
        .isEqualTo("{'role':'assistant','content':'In Hamburg.','reasoning_content':'A port.'}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'image_url','image_url':{'url':'x'}}",
        "{'type':'input_audio'}",
        "{'type':'text'}",
        "3"
      })
  void aPartThatIsNoTextIsRefused(String part) {
    String asked = "{'role':'user','content':[%s]}".formatted(part);
    assertThatThrownBy(() -> convert("messages", "messages", messages(asked, REPLY)))
        .hasMessage("Cannot read row as messages: a part of a content is no text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"images", "videos", "audios", "documents", "rejected"})
  void whatNoFormatHoldsIsRefused(String key) {
    String row = "{'instruction':'a','input':'','output':'b','%s':['x.bin']}".formatted(key);
    assertThatThrownBy(() -> convert("alpaca", "messages", row))
        .hasMessage("Cannot read row as alpaca: it has %s, which no format of lines holds", key);
  }

  @ParameterizedTest
  @CsvSource({"developer, system", "Human, user", "model, assistant", "prompter, user"})
  void rolesHaveManySpellings(String spelling, String role) {
    assertThat(Role.of(spelling).message()).isEqualTo(role);
  }

  @Test
  void aWeightStaysInMessagesAndGoesNowhereElse() {
    String draft = "{'role':'assistant','content':'Hm.','weight':0}";
    String row = messages(ASK, draft, ASK, REPLY);
    assertThat(turn(convert("messages", "messages", row), 1)).isEqualTo(draft);
    for (String to : List.of("alpaca", "sharegpt", "dolly")) {
      assertThatThrownBy(() -> convert("messages", to, row)).hasMessageContaining("no place");
    }
    assertThat(convert("messages", "alpaca", row.replace("'weight':0", "'weight':1")))
        .contains("'history'");
  }

  @Test
  void twoThoughtsOfOneTurnAreRefused() {
    String answer =
        "{'role':'assistant','content':'b','reasoning':'one','reasoning_content':'two'}";
    assertThatThrownBy(() -> convert("messages", "messages", messages(ASK, answer)))
        .hasMessage("Cannot read row as messages: a turn has two thoughts");
  }

  @Test
  void aFieldThatNobodyReadsIsNamed() {
    String asked = "{'role':'user','content':'Where is it?','timestamp':3,'refusal':null}";
    assertThat(convert("messages", "messages", messages(asked, REPLY)))
        .endsWith(",'lost':['timestamp']}");
  }

  @Test
  void toolsMayBeJsonWithinAText() {
    String row = "{'id':'i','messages':[%s,%s],'tools':'[{\\\"a\\\":1}]'}".formatted(ASK, REPLY);
    assertThat(convert("messages", "messages", row)).endsWith("'tools':[{'a':1}]}");
    assertThatThrownBy(
            () -> convert("messages", "messages", row.replace("'tools':'[{", "'tools':'{")))
        .hasMessage("Cannot read row as messages: it has no list of objects in tools");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<noinput>", " <NoInput> ", "<no input>"})
  void anAlpacaInputMayBeMarkedAsNone(String none) {
    String row = "{'id':'i','instruction':'Go.','input':'%s','output':'Gone.'}".formatted(none);
    assertThat(turn(convert("alpaca", "messages", row), 0)).contains("'content':'Go.'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'input':['2']", "'input':7", "'history':'x'", "'history':[['a']]"})
  void anAlpacaFieldOfAnotherTypeIsRefused(String field) {
    String row = "{'instruction':'Add.','output':'5',%s}".formatted(field);
    assertThatThrownBy(() -> convert("alpaca", "messages", row))
        .hasMessageStartingWith("Cannot read row as alpaca: it");
  }

  private static String result(String id, String content) {
    return "{'role':'tool','content':'%s','tool_call_id':'%s'}".formatted(content, id);
  }

  private static String messages(String... turns) {
    return "{'id':'i','messages':[%s]}".formatted(String.join(",", turns));
  }

  private static String turn(String row, int index) {
    return parsed(row).at("/messages/" + index).toString().replace('"', '\'');
  }

  private static String convert(String from, String to, String row) {
    return Conversion.between(from, to).convert(parsed(row)).toString().replace('"', '\'');
  }

  private static JsonNode parsed(String row) {
    try {
      return JSON.readTree(row.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
