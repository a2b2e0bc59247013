package io.syllabus.udfs.chat;

import io.syllabus.udfs.chat.MaskedChat.Method;
import io.syllabus.udfs.jinja.Rendered;
import io.syllabus.udfs.jinja.TemplateException;
import io.syllabus.udfs.jinja.python.TextStrip;
import io.syllabus.udfs.text.Span;
import java.util.List;
import java.util.Map;

/**
 * Finds the assistant's turns in a rendered conversation: by the template's own generation blocks,
 * else by sentinels, else by prefixes; never by a guess.
 */
public final class LossMask {
  private final EndOfTurn endOfTurn;

  /**
   * @param endOfTurn the tokens that can end an assistant's turn, besides the eos token of the
   *     variables
   */
  public LossMask(List<String> endOfTurn) {
    this.endOfTurn = new EndOfTurn(endOfTurn);
  }

  /**
   * Renders a conversation and masks it.
   *
   * @param variables as for {@link ChatTemplate#render}; messages are maps
   * @throws TemplateException if the conversation cannot be rendered
   * @throws UnmaskableException if no method is certain, with the reason of each
   */
  public MaskedChat mask(ChatTemplate template, Map<String, ?> variables) {
    Rendered whole = template.render(variables);
    List<Span> blocks = whole.placed() ? endOfTurn.trim(whole, variables) : List.of();
    if (!blocks.isEmpty()) {
      return new MaskedChat(whole.text(), blocks, Method.GENERATION);
    }
    Conversation conversation = new Conversation(variables);
    if (conversation.assistantTurns().isEmpty()) {
      throw new UnmaskableException("it has no turn of the assistant");
    }
    try {
      List<Span> spans = new Sentinels(template, endOfTurn).spans(conversation, whole.text());
      return new MaskedChat(whole.text(), spans, Method.SENTINEL);
    } catch (UnmaskableException sentinels) {
      return byPrefixes(template, conversation, whole.text(), sentinels);
    }
  }

  /** Whether a token, but for blanks around it, ends a turn of the assistant. */
  public boolean isEndOfTurn(String token, Map<String, ?> variables) {
    return endOfTurn.is(TextStrip.strip(token), variables);
  }

  private MaskedChat byPrefixes(
      ChatTemplate template, Conversation conversation, String whole, UnmaskableException before) {
    try {
      List<Span> spans = new Prefixes(template, endOfTurn).spans(conversation, whole);
      return new MaskedChat(whole, spans, Method.PREFIX);
    } catch (UnmaskableException prefixes) {
      prefixes.addSuppressed(before);
      throw prefixes;
    }
  }
}
