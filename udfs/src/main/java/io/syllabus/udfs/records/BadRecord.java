package io.syllabus.udfs.records;

/**
 * A record that could not be read.
 *
 * @param line of its first line in the part, counted from 1
 * @param reason without a word of the record
 */
public record BadRecord(long line, String reason) {}
