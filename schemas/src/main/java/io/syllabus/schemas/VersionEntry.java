package io.syllabus.schemas;

import java.util.List;

/**
 * What a run that changed something left behind.
 *
 * @param version counted from 1
 * @param run the execution
 * @param recipeSha256 hash of the recipe as resolved, without its workspace
 * @param codeVersion hash of the project's own classes
 * @param tables the stage tables and rejects
 */
public record VersionEntry(
    int version, String run, String recipeSha256, String codeVersion, List<TableVersion> tables) {}
