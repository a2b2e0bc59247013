package io.syllabus.pipelines.sources;

import io.syllabus.files.FileEntry;
import io.syllabus.pipelines.recipe.SourceConf;

/**
 * A file that a source of the recipe names, not read yet.
 *
 * @param source that names it
 * @param path below the source's folder
 * @param file as its file system tells of it
 */
public record FoundFile(SourceConf source, String path, FileEntry file) {}
