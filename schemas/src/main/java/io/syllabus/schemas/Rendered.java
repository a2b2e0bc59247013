package io.syllabus.schemas;

import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.text.Span;
import java.util.List;

/**
 * A sample: a pair as the model will see it.
 *
 * @param split train, validation or test
 * @param weight times it is repeated in the hand-off
 * @param messages the turns that were rendered: the pair's own unless a flag says otherwise
 * @param text the rendered conversation
 * @param spans code points of the text that are learnt
 * @param inputIds token ids of the text
 * @param labels the same ids where they are learnt, -100 elsewhere
 * @param tokens number of ids
 * @param flags what was done to make the pair a sample: systemMerged, truncated, or overLength
 *     where it was kept although it is too long; empty as a rule
 * @param template name of the chat template
 * @param templateSha256 hash of its source
 * @param tokenizerSha256 hash of the tokenizer's file
 */
@SuppressWarnings("ArrayRecordComponent") // a million boxed numbers cost more than their tokenizer
public record Rendered(
    String id,
    List<String> parents,
    Origin origin,
    String split,
    int weight,
    List<Message> messages,
    String text,
    List<Span> spans,
    int[] inputIds,
    int[] labels,
    int tokens,
    List<String> flags,
    String template,
    String templateSha256,
    String tokenizerSha256)
    implements Traced {}
