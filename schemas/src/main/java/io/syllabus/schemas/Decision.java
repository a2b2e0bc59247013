package io.syllabus.schemas;

/**
 * A person's word about a row; append-only and keyed by content.
 *
 * @param row id of the row, which is a hash of what it was made from
 * @param stage whose rule it overrides
 * @param verdict restore, forget, accept, reject or golden
 * @param who a name or a role
 * @param when ISO date
 * @param why in words
 */
public record Decision(
    String row, String stage, String verdict, String who, String when, String why) {}
