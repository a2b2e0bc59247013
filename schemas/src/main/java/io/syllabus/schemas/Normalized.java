package io.syllabus.schemas;

import io.syllabus.udfs.normalize.Edit;
import java.util.List;

/**
 * A masked segment in one form of writing.
 *
 * @param edits what was changed, offsets in the masked text
 */
public record Normalized(
    String id, List<String> parents, Origin origin, Passage passage, List<Edit> edits)
    implements Traced {}
