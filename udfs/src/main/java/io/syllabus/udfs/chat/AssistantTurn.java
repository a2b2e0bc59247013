package io.syllabus.udfs.chat;

import io.syllabus.udfs.jinja.python.TextStrip;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * A turn of the assistant whose words and thought are marked apart, since templates move thoughts
 * or leave them out.
 */
final class AssistantTurn {
  static final String THINK = "<think>";
  private static final String THOUGHT = "</think>";
  private static final String REASONING = "reasoning_content";
  private static final Set<?> COVERED = Set.of("role", "content", REASONING, "name");

  private final int index;
  private final Map<?, ?> message;
  private final String before;
  private final MarkedText thought;
  private final MarkedText words;

  private AssistantTurn(
      int index, Map<?, ?> message, String before, MarkedText thought, MarkedText words) {
    this.index = index;
    this.message = message;
    this.before = before;
    this.thought = thought;
    this.words = words;
  }

  /**
   * The turn of a message.
   *
   * @param sentinels gives one after the other
   */
  static AssistantTurn of(int index, Map<?, ?> message, IntSupplier sentinels) {
    if (message.get("tool_calls") != null) {
      throw new UnmaskableException("marks do not cover tool calls");
    }
    if (!(message.get("content") instanceof String content)) {
      throw new UnmaskableException("the assistant's content is not a text");
    }
    if (message.get(REASONING) instanceof String reasoning) {
      MarkedText apart = mark(reasoning, sentinels);
      return new AssistantTurn(index, message, null, apart, mark(content, sentinels));
    }
    return within(index, message, content, sentinels);
  }

  /**
   * Whether a rendering may show a text of the message in a field that is not marked: some models
   * take thoughts in one of their own name, such as {@code thinking}.
   */
  boolean showsMore(String rendering) {
    return message.entrySet().stream()
        .filter(field -> !COVERED.contains(field.getKey()))
        .anyMatch(field -> field.getValue() instanceof String text && isShown(text, rendering));
  }

  private static boolean isShown(String text, String rendering) {
    return !text.isBlank() && rendering.contains(TextStrip.strip(text));
  }

  /** Thoughts may stand in the content itself, between their tags. */
  private static AssistantTurn within(
      int index, Map<?, ?> message, String content, IntSupplier sentinels) {
    int think = content.indexOf(THINK);
    int end = content.lastIndexOf(THOUGHT);
    if (think < 0 || end < think || !TextStrip.strip(content.substring(0, think)).isEmpty()) {
      return new AssistantTurn(index, message, null, null, mark(content, sentinels));
    }
    int from = think + THINK.length();
    MarkedText thought = mark(content.substring(from, end), sentinels);
    MarkedText words = mark(content.substring(end + THOUGHT.length()), sentinels);
    return new AssistantTurn(index, message, content.substring(0, from), thought, words);
  }

  private static MarkedText mark(String text, IntSupplier sentinels) {
    int open = sentinels.getAsInt();
    return new MarkedText(text, open, sentinels.getAsInt());
  }

  int index() {
    return index;
  }

  MarkedText words() {
    return words;
  }

  /** Null where it has none. */
  MarkedText thought() {
    return thought;
  }

  List<MarkedText> texts() {
    return Stream.concat(Stream.ofNullable(thought), Stream.of(words)).toList();
  }

  /** The message with both texts marked. */
  Map<Object, Object> marked() {
    return message(MarkedText::marked);
  }

  /** The message with one text marked. */
  Map<Object, Object> marked(MarkedText only) {
    return message(text -> text == only ? text.marked() : text.plain());
  }

  private Map<Object, Object> message(Function<MarkedText, String> written) {
    Map<Object, Object> copy = new LinkedHashMap<>(message);
    String content = written.apply(words);
    if (before != null) {
      content = before + written.apply(thought) + THOUGHT + content;
    } else if (thought != null) {
      copy.put(REASONING, written.apply(thought));
    }
    copy.put("content", content);
    return copy;
  }
}
