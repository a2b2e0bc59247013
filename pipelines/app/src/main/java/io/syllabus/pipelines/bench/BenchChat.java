package io.syllabus.pipelines.bench;

import io.syllabus.schemas.Curated;
import io.syllabus.schemas.Origin;
import io.syllabus.udfs.chat.Message;
import java.util.ArrayList;
import java.util.List;

/** The conversation that is measured: six messages, as a customer's chat has them. */
final class BenchChat {
  static final List<Message> MESSAGES =
      List.of(
          Message.user("Hi there! Can you tell me when I can terminate a lease for cause?"),
          Message.assistant("When the other side breaks a main duty, as a rule after a warning."),
          Message.user("那么没有理由的时候呢？😀"),
          Message.assistant("没有理由时，应当提前三个月书面通知对方，通知自送达之日起生效。"),
          Message.user("Does an e-mail count as a notice in writing?"),
          Message.assistant("Only where the contract says so; a signed letter is the safe way."));

  private BenchChat() {}

  /** Pairs that differ, as those of a table do. */
  static List<Curated> pairs(int count) {
    List<Curated> pairs = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      List<Message> messages = new ArrayList<>(MESSAGES);
      messages.set(0, Message.user("Case " + i + ". " + MESSAGES.get(0).content()));
      pairs.add(pair("pair-%09d".formatted(i), messages));
    }
    return pairs;
  }

  private static Curated pair(String id, List<Message> messages) {
    return new Curated(
        id,
        List.of("parent of " + id),
        Origin.unknown(),
        messages,
        "dialogue",
        null,
        "rule",
        "dialogue/turns",
        "train",
        id,
        1);
  }
}
