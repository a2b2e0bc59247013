package io.syllabus.udfs.records;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A record as the file has it: an object, a CSV row being one of strings.
 *
 * @param line of its first line, counted from 1
 */
record RawRecord(long line, JsonNode values) {}
