package io.syllabus.udfs.dedup;

import java.time.Instant;

/**
 * What is known of a row when it is decided which of several likes stays.
 *
 * @param id content hash
 * @param title heading or question, null if none
 * @param versionKey what all revisions of one thing share, null if it has no revisions
 * @param date the moment from which it is dated, null if unknown
 * @param quality how well the text was extracted, 0 to 1
 * @param sourceRank place of its source in the recipe, 0 first
 * @param fullness more for a text that says more and does not break off, see {@link Fullness}
 */
public record SurvivorCandidate(
    String id,
    String title,
    String versionKey,
    Instant date,
    double quality,
    int sourceRank,
    int fullness) {}
