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
    /** What follows the generation prompt, by other renderings of the same conversation. */
    PROMPT
  }

  public MaskedChat {
    spans = List.copyOf(spans);
  }
}
