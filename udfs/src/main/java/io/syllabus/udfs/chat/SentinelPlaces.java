package io.syllabus.udfs.chat;

import io.syllabus.udfs.jinja.python.TextStrip;
import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where sentinels came out of a template, and the spans of text that they stand for. */
final class SentinelPlaces {
  private final String marked;
  private final EndOfTurn endOfTurn;
  private final Map<String, ?> variables;

  /**
   * Looks into a rendering.
   *
   * @param marked the rendering with its sentinels
   */
  SentinelPlaces(String marked, EndOfTurn endOfTurn, Map<String, ?> variables) {
    this.marked = marked;
    this.endOfTurn = endOfTurn;
    this.variables = variables;
  }

  /** The turns with their end-of-turn tokens, in code points of the text without sentinels. */
  List<Span> spans(List<AssistantTurn> turns) {
    List<Span> spans = new ArrayList<>();
    int last = 0;
    for (AssistantTurn turn : turns) {
      int open = only(turn.words().open());
      int close = only(turn.words().close());
      int start = turn.thought() == null ? open : startOfThought(turn.thought(), open);
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

  /** Where the thought begins with its tag; the words' own start if the template leaves it out. */
  private int startOfThought(MarkedText thought, int words) {
    boolean leftOut = marked.indexOf(thought.open()) < 0 && marked.indexOf(thought.close()) < 0;
    if (leftOut) {
      return words;
    }
    int start = only(thought.open());
    int close = only(thought.close());
    if (close < start || close > words) {
      throw new UnmaskableException("a thought comes out behind the words");
    }
    String before = TextStrip.stripRight(marked.substring(0, start));
    return before.endsWith(AssistantTurn.THINK)
        ? before.length() - AssistantTurn.THINK.length()
        : start;
  }

  private int only(int sentinel) {
    int at = marked.indexOf(sentinel);
    if (at < 0 || marked.indexOf(sentinel, at + 1) >= 0) {
      throw new UnmaskableException(
          "the template repeats the assistant's words or leaves some out");
    }
    return at;
  }

  private int plainLength(int end) {
    String before = marked.substring(0, end);
    return (int) before.codePoints().filter(c -> !Sentinels.isSentinel(c)).count();
  }
}
