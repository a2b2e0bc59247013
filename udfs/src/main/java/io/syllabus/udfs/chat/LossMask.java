package io.syllabus.udfs.chat;

import io.syllabus.jinja.RenderedText;
import io.syllabus.jinja.TemplateException;
import io.syllabus.udfs.chat.MaskedChat.Method;
import io.syllabus.udfs.text.Span;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Finds what the model is to learn of a rendered conversation: in every turn of the assistant all
 * that the model itself must write behind the generation prompt, up to and with the tokens that end
 * the turn. By the template's own generation blocks, else by other renderings of the same
 * conversation; never by a guess.
 */
public final class LossMask {
  private final ChatTemplate template;
  private final EndOfTurn endOfTurn;

  private LossMask(ChatTemplate template, EndOfTurn endOfTurn) {
    this.template = template;
    this.endOfTurn = endOfTurn;
  }

  /**
   * The mask of a template, which is asked with a small conversation.
   *
   * @param variables that go with every conversation
   * @param endOfTurn tokens that can end an assistant's turn, besides those that the template is
   *     found to write
   */
  public static LossMask of(
      ChatTemplate template, Map<String, ?> variables, Collection<String> endOfTurn) {
    return new LossMask(template, EndOfTurn.of(template, variables, endOfTurn));
  }

  /** The tokens that end a turn. */
  public EndOfTurn endOfTurn() {
    return endOfTurn;
  }

  /**
   * Renders a conversation and masks it.
   *
   * @param variables as for {@link ChatTemplate#render}; messages are maps
   * @throws TemplateException if the conversation cannot be rendered
   * @throws UnmaskableException if what is learnt cannot be told for certain, with the reason
   */
  public MaskedChat mask(Map<String, ?> variables) {
    RenderedText whole = template.render(variables);
    TemplateConversation conversation = new TemplateConversation(variables);
    List<Span> blocks = whole.placed() ? endOfTurn.trim(whole) : List.of();
    if (blocks.isEmpty()) {
      List<Span> turns = new TurnSpans(template, endOfTurn, conversation, whole.text()).spans();
      return new MaskedChat(whole.text(), turns, Method.PROMPT);
    }
    conversation.assistantTurns().forEach(turn -> check(conversation, turn, whole.text()));
    return new MaskedChat(whole.text(), blocks, Method.GENERATION);
  }

  private static void check(TemplateConversation conversation, int turn, String text) {
    if (!text.contains(conversation.words(turn))) {
      throw UnmaskableException.wordsLeftOut();
    }
    conversation.checkCalls(turn, text);
  }
}
