package io.syllabus.schemas;

import io.syllabus.udfs.extract.Page;
import java.util.List;

/**
 * One source file, or what lies inside an archive or a mail, or a part of a record file.
 *
 * @param id from the source's path within the recipe and the content
 * @param parents the row of {@code sources}
 * @param origin what its segments inherit
 * @param path within the source; raw data, never leaves raw/
 * @param container the outermost archive or mail, null for a file of its own
 * @param mediaType as detected
 * @param content SHA-256 of its bytes
 * @param status ok; what failed stands in rejects
 * @param pages in reading order; the records of a record file
 * @param dates that the file's metadata name, the best witness first, as they are written
 */
public record Document(
    String id,
    List<String> parents,
    Origin origin,
    String path,
    String container,
    String mediaType,
    String content,
    String status,
    List<Page> pages,
    List<String> dates)
    implements Traced {}
