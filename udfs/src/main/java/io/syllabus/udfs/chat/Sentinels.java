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
  /** The first of the private-use characters of plane 15. */
  private static final int FIRST = 0xF0000;

  private static final String THINK = "<think>";
  private static final String THOUGHT = "</think>";

  private final ChatTemplate template;
  private final EndOfTurn endOfTurn;
  private int next = FIRST;

  Sentinels(ChatTemplate template, EndOfTurn endOfTurn) {
    this.template = template;
    this.endOfTurn = endOfTurn;
  }

  /** The sentinels of one turn; thought is null where it has none. */
  private record Marked(Pair words, Pair thought) {}

  private record Pair(int open, int close) {
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

  /** Marks the words with the blanks around them, or without where the template takes those off. */
  List<Span> spans(Conversation conversation, String normal) {
    try {
      return spans(conversation, normal, text -> text);
    } catch (UnmaskableException e) {
      return spans(conversation, normal, TextStrip::strip);
    }
  }

  private List<Span> spans(Conversation conversation, String normal, UnaryOperator<String> core) {
    if (normal.codePoints().anyMatch(c -> c >= FIRST && c < FIRST + 0x10000)) {
      throw new UnmaskableException("its text has private-use characters of plane 15");
    }
    List<Object> messages = conversation.copyOfMessages();
    List<Marked> turns = new ArrayList<>();
    for (int turn : conversation.assistantTurns()) {
      turns.add(mark(conversation.message(turn), turn, messages, core));
    }
    String marked = render(conversation.with(messages));
    if (!withoutSentinels(marked).equals(normal)) {
      throw new UnmaskableException("marks around the assistant's words change the rendering");
    }
    return new Found(marked, turns, conversation.variables()).spans();
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
    marked
        .codePoints()
        .filter(c -> c < FIRST || c >= FIRST + 0x10000)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private Marked mark(
      Map<?, ?> message, int index, List<Object> messages, UnaryOperator<String> core) {
    if (message.get("tool_calls") != null) {
      throw new UnmaskableException("marks do not cover tool calls");
    }
    if (!(message.get("content") instanceof String content)) {
      throw new UnmaskableException("the assistant's content is not a text");
    }
    Map<Object, Object> copy = new LinkedHashMap<>(message);
    messages.set(index, copy);
    Pair words = pair();
    if (message.get("reasoning_content") instanceof String reasoning) {
      Pair thought = pair();
      copy.put("content", words.around(content, core));
      copy.put("reasoning_content", thought.around(reasoning, core));
      return new Marked(words, thought);
    }
    return withinContent(content, copy, words, core);
  }

  private Marked withinContent(
      String content, Map<Object, Object> copy, Pair words, UnaryOperator<String> core) {
    int think = content.indexOf(THINK);
    int end = content.lastIndexOf(THOUGHT);
    if (think < 0 || end < think || !TextStrip.strip(content.substring(0, think)).isEmpty()) {
      copy.put("content", words.around(content, core));
      return new Marked(words, null);
    }
    Pair thought = pair();
    int from = think + THINK.length();
    int after = end + THOUGHT.length();
    copy.put(
        "content",
        content.substring(0, from)
            + thought.around(content.substring(from, end), core)
            + THOUGHT
            + words.around(content.substring(after), core));
    return new Marked(words, thought);
  }

  private Pair pair() {
    next += 2;
    return new Pair(next - 2, next - 1);
  }

  /** The places of the sentinels in a rendering. */
  private final class Found {
    private final String marked;
    private final List<Marked> turns;
    private final Map<String, ?> variables;

    Found(String marked, List<Marked> turns, Map<String, ?> variables) {
      this.marked = marked;
      this.turns = turns;
      this.variables = variables;
    }

    List<Span> spans() {
      List<Span> spans = new ArrayList<>();
      int last = 0;
      for (Marked turn : turns) {
        int open = only(turn.words.open);
        int close = only(turn.words.close);
        int start = turn.thought == null ? open : startOfThought(turn, open);
        int end = endOfTurn.after(marked, close + 2, variables);
        if (end < 0) {
          throw new UnmaskableException("no end-of-turn token follows the assistant's words");
        }
        if (start < last || close < open) {
          throw new UnmaskableException("the assistant's turns come out in another order");
        }
        spans.add(new Span(plainLength(start), plainLength(end)));
        last = end;
      }
      return spans;
    }

    /**
     * Where the thought begins with its tag; the words' own start if the template leaves it out.
     */
    private int startOfThought(Marked turn, int words) {
      int open = marked.indexOf(Character.toString(turn.thought.open));
      int close = marked.indexOf(Character.toString(turn.thought.close));
      if (open < 0 && close < 0) {
        return words;
      }
      int start = only(turn.thought.open);
      if (only(turn.thought.close) < start || close > words) {
        throw new UnmaskableException("a thought comes out behind the words");
      }
      String before = TextStrip.stripRight(marked.substring(0, start));
      return before.endsWith(THINK) ? before.length() - THINK.length() : start;
    }

    private int only(int sentinel) {
      String mark = Character.toString(sentinel);
      int at = marked.indexOf(mark);
      if (at < 0 || marked.indexOf(mark, at + 1) >= 0) {
        throw new UnmaskableException(
            "the template repeats the assistant's words or leaves some out");
      }
      return at;
    }

    private int plainLength(int end) {
      return (int)
          marked
              .substring(0, end)
              .codePoints()
              .filter(c -> c < FIRST || c >= FIRST + 0x10000)
              .count();
    }
  }
}
