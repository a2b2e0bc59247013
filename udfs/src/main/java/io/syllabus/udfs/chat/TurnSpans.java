package io.syllabus.udfs.chat;

import io.syllabus.jinja.TemplateException;
import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The turns of the assistant in a rendered conversation. A turn begins where the prompt for it
 * ends: the conversation up to it with the generation prompt, where that is a prefix of the whole,
 * else what stands between the message before and it. A turn ends where the conversation up to and
 * with it ends, where that is such a prefix, else with the first end-of-turn tokens behind its last
 * text.
 */
final class TurnSpans {
  private final ChatTemplate template;
  private final EndOfTurn endOfTurn;
  private final TemplateConversation conversation;
  private final String whole;
  private final Anchors anchors;

  /**
   * @param whole what the template writes for the conversation
   */
  TurnSpans(
      ChatTemplate template, EndOfTurn endOfTurn, TemplateConversation conversation, String whole) {
    this.template = template;
    this.endOfTurn = endOfTurn;
    this.conversation = conversation;
    this.whole = whole;
    this.anchors = Anchors.of(template, conversation, whole);
  }

  /**
   * The turns with the tokens that end them, in code points, in order.
   *
   * @throws UnmaskableException if one of them is not found for certain
   */
  List<Span> spans() {
    List<Integer> turns = conversation.assistantTurns();
    if (turns.isEmpty()) {
      throw new UnmaskableException("it has no turn of the assistant");
    }
    List<Span> spans = new ArrayList<>();
    int before = 0;
    for (int turn : turns) {
      int start = start(turn);
      int end = end(turn, start);
      check(turn, start, end);
      if (start < before) {
        throw new UnmaskableException("the assistant's turns come out in another order");
      }
      before = end;
      int from = whole.codePointCount(0, start);
      spans.add(new Span(from, from + whole.codePointCount(start, end)));
    }
    return spans;
  }

  private int start(int turn) {
    TemplateConversation prompting = conversation.prompting(turn);
    String prompt = render(prompting);
    if (prompt == null) {
      throw noPrefix();
    }
    return whole.startsWith(prompt) ? prompt.length() : afterMessage(turn, prompting, prompt);
  }

  /**
   * As far as what follows the message before is what follows it in the prompt, but for blanks. The
   * prompt may go on with a marker that the whole has not, such as one that opens a thought: then
   * the turn begins before it, provided that a header of its own came first.
   */
  private int afterMessage(int turn, TemplateConversation prompting, String prompt) {
    int from = Anchors.of(template, prompting, prompt).last(turn - 1);
    int start = anchors.last(turn - 1);
    if (from == Anchors.NOWHERE || start == Anchors.NOWHERE) {
      throw noPrefix();
    }
    int words = anchors.first(turn);
    Match match = Match.of(prompt, from, whole, start, words < 0 ? whole.length() : words);
    String rest = prompt.substring(match.left());
    String before = render(conversation.complete(turn));
    int header = before != null && prompt.startsWith(before) ? before.length() : from;
    boolean headed = header < match.left() && !prompt.substring(header, match.left()).isBlank();
    if (!rest.isBlank() && !(headed && Markers.begins(rest))) {
      throw noPrefix();
    }
    return match.right();
  }

  private int end(int turn, int start) {
    String answered = render(conversation.complete(turn + 1));
    int end = -1;
    if (answered != null && whole.startsWith(answered) && answered.length() >= start) {
      end = endOfTurn.atEnd(whole, start, answered.length());
    }
    if (end < 0) {
      end = endOfTurn.first(whole, Math.max(start, anchors.last(turn)), limit(turn));
    }
    if (end < 0) {
      throw new UnmaskableException(
          "a turn of the assistant does not end with an end-of-turn token");
    }
    return end;
  }

  /** Where the turn must have ended: before the next text of a message that came out. */
  private int limit(int turn) {
    for (int i = turn + 1; i < conversation.size(); i++) {
      if (anchors.first(i) != Anchors.NOWHERE) {
        return anchors.first(i);
      }
    }
    return turn == conversation.size() - 1 ? whole.length() : Anchors.NOWHERE;
  }

  /** All that the turn says stands within it, and its words do. */
  private void check(int turn, int start, int end) {
    if (anchors.first(turn) != Anchors.NOWHERE
        && (anchors.first(turn) < start || anchors.last(turn) > end)) {
      throw new UnmaskableException("the template writes the assistant's words elsewhere, too");
    }
    if (anchors.lastWords(turn) == Anchors.NOWHERE
        && !whole.substring(start, end).contains(conversation.words(turn))) {
      throw UnmaskableException.wordsLeftOut();
    }
    conversation.checkCalls(turn, whole.substring(start, end));
  }

  private static UnmaskableException noPrefix() {
    return new UnmaskableException(
        "the turns before an answer do not render as a prefix of the whole");
  }

  /** Null where the template refuses a part of the conversation by itself. */
  private String render(TemplateConversation part) {
    try {
      return template.render(part.variables()).text();
    } catch (TemplateException e) {
      return null;
    }
  }
}
