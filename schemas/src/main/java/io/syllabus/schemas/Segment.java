package io.syllabus.schemas;

import java.util.List;

/**
 * A clause, a question with its answer, a group of turns or a log event. The last table with raw
 * personal data.
 *
 * @param id from the document's id and the position, never from the text
 * @param parents the document
 * @param origin inherited
 * @param passage the raw text
 * @param firstPage page it starts on
 * @param lastPage page it ends on
 * @param start code point on the first page
 * @param end code point on the last page, exclusive
 */
public record Segment(
    String id,
    List<String> parents,
    Origin origin,
    Passage passage,
    int firstPage,
    int lastPage,
    int start,
    int end)
    implements Traced {}
