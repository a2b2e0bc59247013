package io.syllabus.pipelines.init;

import java.nio.file.Path;

/**
 * A source of the recipe to be.
 *
 * @param name unique
 * @param place a folder, a file, or a folder and a pattern
 * @param line business line, empty where the folder does not tell
 * @param look of its files
 * @param files how many
 */
record GuessedSource(String name, Path place, String line, Look look, int files) {}
