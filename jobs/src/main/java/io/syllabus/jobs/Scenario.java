package io.syllabus.jobs;

import java.io.Serializable;

/**
 * A situation that the dataset must cover.
 *
 * @param name unique
 * @param line business line it belongs to, empty for any
 * @param description what it is about, in a sentence; held against segments by meaning
 * @param core true where the dataset is incomplete without it
 */
public record Scenario(String name, String line, String description, boolean core)
    implements Serializable {}
