package io.syllabus.schemas;

import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.text.Span;
import java.util.List;

/**
 * A pair: an instruction with its answer, or a conversation.
 *
 * @param messages the turns
 * @param placed the question with the place in its document that answers it, for where others ask
 *     the same; null where no place can be named
 * @param task faq, extract, define, explain, summarise, dialogue, …
 * @param scenario of the recipe, null if none fits
 * @param author rule, template, llm or human
 * @param rule pack and rule that made it
 * @param evidence code points of the first parent's text on which the answer rests
 * @param review state of human review: none, pending, accepted, rejected
 */
public record Instruction(
    String id,
    List<String> parents,
    Origin origin,
    List<Message> messages,
    String placed,
    String task,
    String scenario,
    String author,
    String rule,
    Span evidence,
    String review)
    implements Traced {}
