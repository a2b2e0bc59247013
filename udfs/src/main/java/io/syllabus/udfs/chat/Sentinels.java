package io.syllabus.udfs.chat;

import io.syllabus.udfs.jinja.TemplateException;
import io.syllabus.udfs.jinja.python.TextStrip;
import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Marks what the assistant says with characters that no text uses, renders, and looks where they
 * came out. Valid only if the rendering without them is the normal one: then they changed nothing.
 *
 * <p>Words and thoughts are marked apart, since templates move thoughts or leave them out.
 */
final class Sentinels {
  static final String THINK = "<think>";
  private static final String THOUGHT = "</think>";

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

  /** The sentinels of one turn; thought is null where it has none. */
  record Turn(Pair words, Pair thought) {}

  /** The sentinels around one text. */
  record Pair(int open, int close) {
    String around(String text, UnaryOperator<String> core) {
      String inner = core.apply(text);
      int start = text.indexOf(inner);
      return text.substring(0, start)
          + Character.toString(open)
          + inner
          + Character.toString(close)
          + text.substring(start + inner.length());
    }
  }

  static boolean isSentinel(int codePoint) {
    return codePoint >= FIRST && codePoint <= LAST;
  }

  /** Marks the words with the blanks around them, or without where the template takes those off. */
  List<Span> spans(Conversation conversation, String normal) {
    if (normal.codePoints().anyMatch(Sentinels::isSentinel)) {
      throw new UnmaskableException("its text has private-use characters of plane 15");
    }
    try {
      return spans(conversation, normal, text -> text);
    } catch (UnmaskableException e) {
      return spans(conversation, normal, TextStrip::strip);
    }
  }

  private List<Span> spans(Conversation conversation, String normal, UnaryOperator<String> core) {
    List<Object> messages = conversation.copyOfMessages();
    List<Turn> turns = new ArrayList<>();
    for (int turn : conversation.assistantTurns()) {
      Map<Object, Object> copy = new LinkedHashMap<>(conversation.message(turn));
      messages.set(turn, copy);
      turns.add(mark(copy, core));
    }
    String marked = render(conversation.with(messages));
    if (!withoutSentinels(marked).equals(normal)) {
      throw new UnmaskableException("marks around the assistant's words change the rendering");
    }
    return new SentinelPlaces(marked, endOfTurn, conversation.variables()).spans(turns);
  }

  private String render(Map<String, ?> variables) {
    try {
      return template.render(variables).text();
    } catch (TemplateException e) {
      throw new UnmaskableException("marks around the assistant's words fail to render");
    }
  }

  private static String withoutSentinels(String marked) {
    StringBuilder plain = new StringBuilder();
    marked.codePoints().filter(c -> !isSentinel(c)).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private Turn mark(Map<Object, Object> message, UnaryOperator<String> core) {
    if (message.get("tool_calls") != null) {
      throw new UnmaskableException("marks do not cover tool calls");
    }
    if (!(message.get("content") instanceof String content)) {
      throw new UnmaskableException("the assistant's content is not a text");
    }
    Pair words = pair();
    if (message.get("reasoning_content") instanceof String reasoning) {
      Pair thought = pair();
      message.put("content", words.around(content, core));
      message.put("reasoning_content", thought.around(reasoning, core));
      return new Turn(words, thought);
    }
    return withinContent(content, message, words, core);
  }

  /** Thoughts may stand in the content itself, between their tags. */
  private Turn withinContent(
      String content, Map<Object, Object> message, Pair words, UnaryOperator<String> core) {
    int think = content.indexOf(THINK);
    int end = content.lastIndexOf(THOUGHT);
    if (think < 0 || end < think || !TextStrip.strip(content.substring(0, think)).isEmpty()) {
      message.put("content", words.around(content, core));
      return new Turn(words, null);
    }
    Pair thought = pair();
    int from = think + THINK.length();
    int after = end + THOUGHT.length();
    message.put(
        "content",
        content.substring(0, from)
            + thought.around(content.substring(from, end), core)
            + THOUGHT
            + words.around(content.substring(after), core));
    return new Turn(words, thought);
  }

  private Pair pair() {
    next += 2;
    return new Pair(next - 2, next - 1);
  }
}
