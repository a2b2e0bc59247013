package io.syllabus.udfs.normalize;

/**
 * One change of form.
 *
 * @param rule which rule made it
 * @param start code point in the text before normalisation
 * @param end code point after the last one
 * @param replacement what stands there now
 */
public record Edit(String rule, int start, int end, String replacement) {}
