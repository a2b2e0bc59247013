package io.syllabus.udfs.classify;

/**
 * A text and what a person says it is.
 *
 * @param text the text
 * @param label what it is
 * @param group what it came from, such as its document: texts of a group are never trained on while
 *     others of it are tested; null = the text stands alone
 */
public record LabelledExample(String text, String label, String group) {}
