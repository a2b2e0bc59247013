package io.syllabus.schemas;

import io.syllabus.udfs.chat.Message;
import java.util.List;

/**
 * An accepted pair in its split.
 *
 * @param split train, validation or test
 * @param group pairs of one group stand in one split, so that nothing leaks
 * @param weight times the pair is repeated in the hand-off
 */
public record Curated(
    String id,
    List<String> parents,
    Origin origin,
    List<Message> messages,
    String task,
    String scenario,
    String author,
    String rule,
    String split,
    String group,
    int weight)
    implements Traced {}
