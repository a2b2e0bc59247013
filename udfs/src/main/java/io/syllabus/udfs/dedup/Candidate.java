package io.syllabus.udfs.dedup;

/**
 * What is known of a row when it is decided which of several likes stays.
 *
 * @param id content hash
 * @param title heading or question, null if none
 * @param versionKey what all revisions of one thing share, null if it has no revisions
 * @param date ISO 8601, null if unknown
 * @param quality how well the text was extracted, 0 to 1
 * @param sourceRank place of its source in the recipe, 0 first
 */
public record Candidate(
    String id, String title, String versionKey, String date, double quality, int sourceRank) {}
