package io.syllabus.schemas;

import java.time.Instant;

/**
 * A stage of a run.
 *
 * @param run the execution
 * @param stage name of the stage
 * @param table the table it wrote
 * @param inputs hash of everything it read, its conf and its code: the same hash, the same rows
 * @param settings hash of its conf, code and side inputs alone
 * @param inputVersion Delta version of the table it read
 * @param outputVersion Delta version of the table it left
 * @param rejectsVersion Delta version of rejects that it left
 * @param contentSha256 hash of the table's sorted rows
 * @param in rows read
 * @param kept rows read with at least one child
 * @param out rows written
 * @param dropped rows stopped by a rule
 * @param failed rows that could not be processed
 * @param seconds wall clock
 * @param finished when; the only time stamp, and no part of any hash
 */
public record RunEntry(
    String run,
    String stage,
    String table,
    String inputs,
    String settings,
    long inputVersion,
    long outputVersion,
    long rejectsVersion,
    String contentSha256,
    long in,
    long kept,
    long out,
    long dropped,
    long failed,
    double seconds,
    Instant finished) {}
