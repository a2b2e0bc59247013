package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OverLengthTest {
  /** One token per character. */
  private static int tokens(List<Message> messages) {
    return messages.stream().mapToInt(message -> message.content().length()).sum();
  }

  @Test
  void whatFitsStays() {
    List<Message> chat = Chats.turns("aa", "bb");
    assertThat(OverLength.DROP.fit(chat, 4, OverLengthTest::tokens)).hasValue(chat);
  }

  @Test
  void whatDoesNotFitIsDropped() {
    assertThat(OverLength.DROP.fit(Chats.turns("aa", "bbb"), 4, OverLengthTest::tokens)).isEmpty();
  }

  @Test
  void keepingKeeps() {
    List<Message> chat = Chats.turns("aa", "bbb");
    assertThat(OverLength.KEEP.fit(chat, 4, OverLengthTest::tokens)).hasValue(chat);
  }

  @Test
  void truncatingTakesWholeExchangesFromTheStart() {
    assertThat(
            OverLength.TRUNCATE.fit(Chats.turns("aa", "bb", "c", "d"), 3, OverLengthTest::tokens))
        .hasValue(Chats.turns("c", "d"));
  }

  @Test
  void theSystemTurnStays() {
    List<Message> chat =
        List.of(
            Message.system("s"),
            Message.user("q"),
            Message.assistant("a"),
            Message.user("r"),
            Message.assistant("b"));
    assertThat(OverLength.TRUNCATE.fit(chat, 3, OverLengthTest::tokens))
        .hasValue(List.of(Message.system("s"), Message.user("r"), Message.assistant("b")));
  }

  @Test
  void anExchangeThatIsTooLongByItselfIsDropped() {
    assertThat(
            OverLength.TRUNCATE.fit(Chats.turns("a", "b", "cc", "dd"), 3, OverLengthTest::tokens))
        .isEmpty();
  }

  @Test
  void anUnknownPolicyIsRefused() {
    assertThatThrownBy(() -> OverLength.of("cut"))
        .hasMessage("Cannot use render.overLength=cut: must be drop, truncate or keep");
  }
}
