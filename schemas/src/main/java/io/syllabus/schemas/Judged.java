package io.syllabus.schemas;

import java.util.List;

/**
 * A segment that is wanted.
 *
 * @param bucket why it goes on: kept (the expression), keyClause (never dropped) or restored (a
 *     person's decision)
 * @param flags what is special about it, such as keyClause
 */
@SuppressWarnings("ArrayRecordComponent") // a million boxed numbers cost more than their model
public record Judged(
    String id,
    List<String> parents,
    Origin origin,
    Passage passage,
    Scores scores,
    float[] vector,
    String bucket,
    List<String> flags)
    implements Traced {}
