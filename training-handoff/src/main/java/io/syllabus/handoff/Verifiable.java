package io.syllabus.handoff;

import io.syllabus.schemas.Origin;
import io.syllabus.udfs.chat.Message;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A question whose answer a program can check, for training with verifiable rewards.
 *
 * @param prompt the turns before the answer
 * @param answer what the check compares with
 * @param verifier how: exact, number, regex, json or choice (the trainer's verifiers.py)
 */
public record Verifiable(
    String id, Origin origin, List<Message> prompt, String answer, String verifier)
    implements Offered {
  public Verifiable {
    prompt = List.copyOf(prompt);
  }

  @Override
  public Stream<String> texts() {
    return Stream.concat(prompt.stream().map(Message::content), Stream.of(answer))
        .filter(Objects::nonNull);
  }
}
