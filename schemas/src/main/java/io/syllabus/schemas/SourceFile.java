package io.syllabus.schemas;

import java.util.List;
import java.util.Map;

/**
 * A file to read, or a part of a record file, as listed before the first stage.
 *
 * @param id from the source's name, the path within it and the content
 * @param parents none: the flow starts here
 * @param origin what its rows inherit; {@code document} is empty until it is read
 * @param uri where it lies
 * @param path within the source, the key of its documents
 * @param offset first byte of the part
 * @param length bytes of the part
 * @param size bytes of the whole file
 * @param contentHash SHA-256 of the part
 * @param encoding of a record file, null to detect it
 * @param columns meaning → name in the record file
 * @param ocr languages for pages without text, by preference
 */
public record SourceFile(
    String id,
    List<String> parents,
    Origin origin,
    String uri,
    String path,
    long offset,
    long length,
    long size,
    String contentHash,
    String encoding,
    Map<String, String> columns,
    List<String> ocr)
    implements Traced {}
