package io.syllabus.handoff;

import io.syllabus.schemas.Origin;
import io.syllabus.udfs.chat.Message;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Two answers of which people preferred one (TRL's conversational preference format).
 *
 * @param prompt the turns before the answer
 * @param chosen the assistant's better turn
 * @param rejected its worse turn
 */
public record Preference(
    String id, Origin origin, List<Message> prompt, Message chosen, Message rejected)
    implements Offered {
  public Preference {
    prompt = List.copyOf(prompt);
  }

  @Override
  public Stream<String> texts() {
    return Stream.concat(prompt.stream(), Stream.of(chosen, rejected))
        .map(Message::content)
        .filter(Objects::nonNull);
  }
}
