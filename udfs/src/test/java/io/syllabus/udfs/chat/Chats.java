package io.syllabus.udfs.chat;

import io.syllabus.jinja.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Conversations and limits for tests. */
final class Chats {
  static final Limits LIMITS = new Limits(1_000_000, 4_000_000, 200);

  static final List<String> END_OF_TURN =
      List.of("<|im_end|>", "<|eot_id|>", "<|end|>", "<end_of_turn>", "</s>");

  private Chats() {}

  static ChatTemplate compile(String source) {
    return ChatTemplate.compile(source, LIMITS);
  }

  /** Messages of the roles user, assistant, user, … */
  static List<Message> turns(String... contents) {
    List<Message> messages = new ArrayList<>();
    for (String content : contents) {
      messages.add(messages.size() % 2 == 0 ? Message.user(content) : Message.assistant(content));
    }
    return messages;
  }

  static Map<String, Object> message(String role, String content) {
    return Map.of("role", role, "content", content);
  }

  static Map<String, Object> variables(String... contents) {
    return ChatVariables.of(turns(contents), Map.of());
  }

  /** The parts of a text that a mask marks. */
  static List<String> marked(MaskedChat chat) {
    return chat.spans().stream()
        .map(
            span -> {
              int start = chat.text().offsetByCodePoints(0, span.start());
              return chat.text()
                  .substring(start, chat.text().offsetByCodePoints(start, span.length()));
            })
        .toList();
  }
}
