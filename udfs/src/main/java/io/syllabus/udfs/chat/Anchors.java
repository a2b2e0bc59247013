package io.syllabus.udfs.chat;

import io.syllabus.jinja.TemplateException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Where the messages of a conversation came out in a rendering, as far as sentinels tell. */
final class Anchors {
  static final int NOWHERE = -1;

  private final Map<Integer, Integer> first = new HashMap<>();
  private final Map<Integer, Integer> last = new HashMap<>();
  private String plain = "";

  private Anchors() {}

  /**
   * Marks all messages, else the assistant's alone, else none: only where the rendering without
   * sentinels is the normal one did they change nothing.
   *
   * @param normal what the template writes for the conversation
   */
  static Anchors of(ChatTemplate template, TemplateConversation conversation, String normal) {
    if (normal.codePoints().anyMatch(Sentinels::isSentinel)
        || !Sentinels.suffice(conversation.size())) {
      return new Anchors();
    }
    List<Integer> assistants = conversation.assistantTurns();
    for (IntPredicate marked : List.<IntPredicate>of(i -> true, assistants::contains)) {
      Anchors anchors = read(rendering(template, conversation, marked));
      if (anchors.plain.equals(normal)) {
        return anchors;
      }
    }
    return new Anchors();
  }

  /** Where the first text of a message begins, its thought, words or arguments of calls. */
  int first(int message) {
    return IntStream.of(Sentinels.ofWords(message), Sentinels.ofCalls(message))
        .map(sentinel -> first.getOrDefault(sentinel, NOWHERE))
        .filter(at -> at != NOWHERE)
        .min()
        .orElse(NOWHERE);
  }

  /** Where the last text of a message ends. */
  int last(int message) {
    return Math.max(lastWords(message), last.getOrDefault(Sentinels.ofCalls(message), NOWHERE));
  }

  /** Where the words of a message end, or its thought if they do not come out. */
  int lastWords(int message) {
    return last.getOrDefault(Sentinels.ofWords(message), NOWHERE);
  }

  private static String rendering(
      ChatTemplate template, TemplateConversation conversation, IntPredicate marked) {
    List<Object> messages = new ArrayList<>();
    for (int i = 0; i < conversation.size(); i++) {
      Map<?, ?> message = conversation.message(i);
      messages.add(marked.test(i) ? Sentinels.mark(message, i) : message);
    }
    try {
      return template.render(conversation.with(messages)).text();
    } catch (TemplateException e) {
      return "";
    }
  }

  private static Anchors read(String marked) {
    Anchors anchors = new Anchors();
    StringBuilder plain = new StringBuilder(marked.length());
    marked
        .codePoints()
        .forEach(
            c -> {
              if (Sentinels.isSentinel(c)) {
                anchors.first.putIfAbsent(c, plain.length());
                anchors.last.put(c, plain.length());
              } else {
                plain.appendCodePoint(c);
              }
            });
    anchors.plain = plain.toString();
    return anchors;
  }
}
