package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndOfTurnTest {
  private static final EndOfTurn KNOWN = new EndOfTurn(List.of("<e>", "<e2>", "</s>"));

  private static EndOfTurn of(String template) {
    return EndOfTurn.of(Chats.compile(template), Map.of(), List.of());
  }

  @Test
  void aTemplateTellsItsOwnEnd() {
    assertThat(of("{% for m in messages %}<a>{{ m.content }}<close>\n{% endfor %}").is("<close>"))
        .isTrue();
  }

  @Test
  void severalEndsInARowAreAllEnds() {
    EndOfTurn ends = of("{% for m in messages %}{{ m.content }}<x>{% endfor %}\n<done>\n");
    assertThat(ends.is("<x>")).isTrue();
    assertThat(ends.is(" <done>\n")).isTrue();
  }

  @Test
  void wordsBehindAnAnswerAreNoEnd() {
    EndOfTurn ends = of("{% for m in messages %}{{ m.content }}<x>bye{% endfor %}");
    assertThat(ends.is("<x>")).isFalse();
  }

  /** Templates that always add the next prompt would make its markers ends. */
  @Test
  void thePromptOfTheNextAnswerIsNoEnd() {
    EndOfTurn ends =
        of("{% for m in messages %}<t><{{ m.role }}>{{ m.content }}<x>{% endfor %}<t><assistant>");
    assertThat(ends.is("<x>")).isTrue();
    assertThat(ends.is("<t>")).isFalse();
    assertThat(ends.is("<assistant>")).isFalse();
  }

  @Test
  void theTokenizersEndIsOne() {
    EndOfTurn ends = EndOfTurn.of(Chats.compile("x"), Map.of("eos_token", "<eos>"), List.of("<l>"));
    assertThat(ends.in("a <eos> <l>")).containsExactly("<l>", "<eos>");
    assertThat(EndOfTurn.of(Chats.compile("x"), Map.of("eos_token", ""), List.of()).in("x"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'a<e>b', 0, 4",
    "'a<e><e2>b', 0, 8",
    "'a<e>\n</s>\nb', 0, 9",
    "'a<e>b<e>', 0, 4",
    "'a<e>b<e>', 2, 8",
    "'a b', 0, -1",
    "'', 0, -1"
  })
  void theFirstEndsInARowAreTaken(String text, int from, int end) {
    assertThat(KNOWN.first(text, from, text.length())).isEqualTo(end);
  }

  @Test
  void anEndBeyondTheLimitIsNone() {
    assertThat(KNOWN.first("ab<e>", 0, 4)).isEqualTo(-1);
    assertThat(KNOWN.first("ab<e><e2>", 0, 6)).isEqualTo(5);
  }
}
