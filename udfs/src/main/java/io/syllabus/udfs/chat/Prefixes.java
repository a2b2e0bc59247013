package io.syllabus.udfs.chat;

import io.syllabus.udfs.jinja.TemplateException;
import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Renders the conversation up to each of the assistant's turns, with the generation prompt before
 * it and with the turn itself: what lies between is the turn. Valid only if each rendering is a
 * prefix of the next and of the whole.
 */
final class Prefixes {
  private final ChatTemplate template;
  private final EndOfTurn endOfTurn;

  Prefixes(ChatTemplate template, EndOfTurn endOfTurn) {
    this.template = template;
    this.endOfTurn = endOfTurn;
  }

  List<Span> spans(Conversation conversation, String whole) {
    List<Span> spans = new ArrayList<>();
    for (int turn : conversation.assistantTurns()) {
      String prompt = render(conversation.upTo(turn, true));
      String answered = render(conversation.upTo(turn + 1, false));
      if (!answered.startsWith(prompt) || !whole.startsWith(answered)) {
        throw new UnmaskableException(
            "the turns before an answer do not render as a prefix of the whole");
      }
      spans.add(span(whole, prompt.length(), answered.length(), conversation.variables()));
    }
    return spans;
  }

  private Span span(String whole, int start, int end, Map<String, ?> variables) {
    int last = endOfTurn.atEnd(whole, start, end, variables);
    if (last < 0) {
      throw new UnmaskableException(
          "a turn of the assistant does not end with an end-of-turn token");
    }
    int from = whole.codePointCount(0, start);
    return new Span(from, from + whole.codePointCount(start, last));
  }

  private String render(Map<String, ?> variables) {
    try {
      return template.render(variables).text();
    } catch (TemplateException e) {
      throw new UnmaskableException("a part of the conversation does not render by itself");
    }
  }
}
