package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ExchangesTest {
  /** One token per character. */
  private static int tokens(List<Message> messages) {
    return messages.stream().mapToInt(message -> message.content().length()).sum();
  }

  private static Optional<List<Message>> end(List<Message> messages, int maxTokens) {
    return new Exchanges(messages)
        .longestEnd(Function.identity(), rest -> tokens(rest) <= maxTokens);
  }

  @Test
  void wholeExchangesGoFromTheStart() {
    assertThat(end(Chats.turns("aa", "bb", "c", "d"), 3)).hasValue(Chats.turns("c", "d"));
  }

  @Test
  void noMoreGoesThanMust() {
    assertThat(end(Chats.turns("a", "b", "c", "d", "e", "f"), 4))
        .hasValue(Chats.turns("c", "d", "e", "f"));
  }

  @Test
  void theSystemTurnStays() {
    List<Message> chat = new ArrayList<>(List.of(Message.system("s")));
    chat.addAll(Chats.turns("q", "a", "r", "b"));
    assertThat(end(chat, 3))
        .hasValue(List.of(Message.system("s"), Message.user("r"), Message.assistant("b")));
  }

  @Test
  void whatToolsSayGoesWithItsQuestion() {
    Message tool = new Message(Message.TOOL, "tttt", null, null);
    List<Message> chat = new ArrayList<>(Chats.turns("q", "a"));
    chat.add(tool);
    chat.add(Message.assistant("a"));
    chat.addAll(Chats.turns("r", "b"));
    assertThat(end(chat, 5)).hasValue(Chats.turns("r", "b"));
  }

  @Test
  void anExchangeThatIsTooLongByItselfLeavesNothing() {
    assertThat(end(Chats.turns("a", "b", "cc", "dd"), 3)).isEmpty();
    assertThat(end(Chats.turns("a", "b"), 1)).isEmpty();
  }

  @Test
  void withoutAQuestionThereIsNoEnd() {
    assertThat(end(List.of(), 1)).isEmpty();
    assertThat(end(List.of(Message.assistant("aa")), 1)).isEmpty();
  }

  /** The search by halves finds what trying one after the other finds, in a few renderings. */
  @Test
  void theLongestEndIsFoundInFewSteps() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      List<Message> chat = chat(random, 2 + random.nextInt(60));
      int maxTokens = random.nextInt(tokens(chat) + 5);
      List<List<Message>> tried = new ArrayList<>();
      Optional<List<Message>> found =
          new Exchanges(chat)
              .longestEnd(
                  rest -> {
                    tried.add(rest);
                    return rest;
                  },
                  rest -> tokens(rest) <= maxTokens);
      assertThat(found).isEqualTo(oneByOne(chat, maxTokens));
      assertThat(tried).hasSizeLessThanOrEqualTo(6);
    }
  }

  private static List<Message> chat(Random random, int exchanges) {
    List<Message> chat = new ArrayList<>();
    for (int i = 0; i < exchanges; i++) {
      chat.addAll(Chats.turns("q".repeat(random.nextInt(9)), "a".repeat(random.nextInt(9))));
    }
    return chat;
  }

  private static Optional<List<Message>> oneByOne(List<Message> chat, int maxTokens) {
    for (int from = 2; from < chat.size(); from += 2) {
      List<Message> rest = chat.subList(from, chat.size());
      if (tokens(rest) <= maxTokens) {
        return Optional.of(rest);
      }
    }
    return Optional.empty();
  }
}
