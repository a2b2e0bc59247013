package io.syllabus.files;

import org.apache.hadoop.fs.Path;

/**
 * A file as a listing tells of it.
 *
 * @param path with its scheme
 * @param size bytes
 * @param modified milliseconds since 1970
 * @param stamp another sign of a change, where the file system keeps one: an object's etag, the
 *     time at which a local file's data or place changed; else empty
 */
public record FileEntry(Path path, long size, long modified, String stamp) {}
