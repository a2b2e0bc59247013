package io.syllabus.schemas;

import java.util.List;

/**
 * A segment with its numbers.
 *
 * @param vector unit-length sentence embedding of the language's model, empty where none was asked
 */
@SuppressWarnings("ArrayRecordComponent") // a million boxed numbers cost more than their model
public record Scored(
    String id, List<String> parents, Origin origin, Passage passage, Scores scores, float[] vector)
    implements Traced {}
