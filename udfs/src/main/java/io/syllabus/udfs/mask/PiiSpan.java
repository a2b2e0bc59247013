package io.syllabus.udfs.mask;

/**
 * Where personal data stood; never the data itself.
 *
 * @param type Presidio's entity name where there is one, otherwise in that manner
 * @param start code point in the text before masking
 * @param end code point after the last one
 * @param replacement what stands there now
 * @param rule the recogniser that found it
 * @param score certainty, 0 to 1
 */
public record PiiSpan(
    String type, int start, int end, String replacement, String rule, double score) {}
