package io.syllabus.udfs.records;

import java.util.Map;

/**
 * A record of a plain text file.
 *
 * @param line of its first line, counted from 1
 * @param fields what it names beside its text
 */
record TextBlock(long line, String text, Map<String, String> fields) {}
