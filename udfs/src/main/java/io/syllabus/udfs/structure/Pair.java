package io.syllabus.udfs.structure;

import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.text.Span;
import java.util.List;

/**
 * An instruction with its answer, or a conversation.
 *
 * @param messages from user to assistant, with tool turns between; a system turn may come first
 * @param placed the question with the place in its document that answers it, null if there is none
 * @param task what is asked: faq, extract, define, explain, summarise, classify, dialogue, …
 * @param rule which rule of which pack made it
 * @param evidence code points of the segment's text on which the answer rests
 */
public record Pair(List<Message> messages, String placed, String task, String rule, Span evidence) {
  public Pair {
    messages = List.copyOf(messages);
  }
}
