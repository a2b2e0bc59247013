package io.syllabus.udfs.chat;

import io.syllabus.udfs.text.Span;
import java.util.List;

/**
 * A rendered conversation with what the model is to learn.
 *
 * @param spans the assistant's turns with their end-of-turn tokens: code points of the text, in
 *     order, not touching each other
 * @param method how the spans were found
 */
public record MaskedChat(String text, List<Span> spans, Method method) {
  /** The ways to find the spans, the surest first. */
  public enum Method {
    /** The template marks them itself. */
    GENERATION,
    /** Marks around the assistant's words came out of the template where the words did. */
    SENTINEL,
    /** The conversation up to a turn renders as a prefix of the whole. */
    PREFIX
  }

  public MaskedChat {
    spans = List.copyOf(spans);
  }
}
