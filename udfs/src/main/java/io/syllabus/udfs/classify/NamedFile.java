package io.syllabus.udfs.classify;

/**
 * A file of a model folder.
 *
 * @param name within the folder
 * @param bytes what it holds
 */
@SuppressWarnings("ArrayRecordComponent") // written, never compared
public record NamedFile(String name, byte[] bytes) {}
