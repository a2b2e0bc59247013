package io.syllabus.udfs.chat;

import io.syllabus.udfs.jinja.TemplateException;
import io.syllabus.udfs.text.Span;
import java.util.List;
import java.util.Map;

/**
 * Marks what the assistant says with characters that no text uses, renders, and looks where they
 * came out. Valid only if the rendering without them is the normal one: then they changed nothing.
 */
final class Sentinels {
  /** The private-use characters of plane 15. */
  private static final int FIRST = 0xF0000;

  private static final int LAST = 0xFFFFF;

  private final ChatTemplate template;
  private final EndOfTurn endOfTurn;
  private int next = FIRST;

  Sentinels(ChatTemplate template, EndOfTurn endOfTurn) {
    this.template = template;
    this.endOfTurn = endOfTurn;
  }

  static boolean isSentinel(int codePoint) {
    return codePoint >= FIRST && codePoint <= LAST;
  }

  /** The turns with the blanks around them, but for those that the template takes off. */
  List<Span> spans(Conversation conversation, String normal) {
    if (normal.codePoints().anyMatch(Sentinels::isSentinel)) {
      throw new UnmaskableException("its text has private-use characters of plane 15");
    }
    List<AssistantTurn> turns =
        conversation.assistantTurns().stream()
            .map(i -> AssistantTurn.of(i, conversation.message(i), this::next))
            .toList();
    if (turns.stream().anyMatch(turn -> turn.showsMore(normal))) {
      throw new UnmaskableException("marks do not cover a text of the assistant in another field");
    }
    String marked = render(conversation, turns);
    if (!withoutSentinels(marked).equals(normal)) {
      turns.forEach(turn -> moveInwards(turn, conversation, normal));
      marked = render(conversation, turns);
    }
    if (!withoutSentinels(marked).equals(normal)) {
      throw new UnmaskableException("marks around the assistant's words change the rendering");
    }
    return new SentinelPlaces(marked, endOfTurn, conversation.variables()).spans(turns);
  }

  /** Text by text, since a template may treat the last turn otherwise than those before. */
  private void moveInwards(AssistantTurn turn, Conversation conversation, String normal) {
    for (MarkedText text : turn.texts()) {
      text.moveInwards(
          () -> {
            List<Object> messages = conversation.copyOfMessages();
            messages.set(turn.index(), turn.marked(text));
            return withoutSentinels(render(conversation.with(messages))).equals(normal);
          });
    }
  }

  private String render(Conversation conversation, List<AssistantTurn> turns) {
    List<Object> messages = conversation.copyOfMessages();
    turns.forEach(turn -> messages.set(turn.index(), turn.marked()));
    return render(conversation.with(messages));
  }

  private String render(Map<String, ?> variables) {
    try {
      return template.render(variables).text();
    } catch (TemplateException e) {
      throw new UnmaskableException("marks around the assistant's words fail to render");
    }
  }

  private static String withoutSentinels(String marked) {
    StringBuilder plain = new StringBuilder(marked.length());
    marked.codePoints().filter(c -> !isSentinel(c)).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private int next() {
    if (next > LAST) {
      throw new UnmaskableException("it has more turns than there are marks");
    }
    return next++;
  }
}
