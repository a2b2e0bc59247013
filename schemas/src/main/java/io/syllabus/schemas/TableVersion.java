package io.syllabus.schemas;

/**
 * A table as a version left it.
 *
 * @param table its name
 * @param deltaVersion the commit
 * @param rows how many
 * @param contentSha256 hash of its sorted rows without run and time columns
 */
public record TableVersion(String table, long deltaVersion, long rows, String contentSha256) {}
