package io.syllabus.pipelines.attempt;

import java.nio.file.Path;

/**
 * What {@code try render} is told beside its rows.
 *
 * @param template place of the template of rows that name none, null for none
 * @param tokenizer adds ids and labels, null for none
 * @param mask true for spans of the assistant's turns, false for those of generation blocks
 * @param debug true to print token(label) pairs
 */
public record RenderOptions(String template, Path tokenizer, boolean mask, boolean debug) {}
