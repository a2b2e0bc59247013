package io.syllabus.schemas;

import io.syllabus.udfs.mask.PiiSpan;
import java.util.List;

/**
 * A segment without personal data.
 *
 * @param spans where it stood in the segment's text, in order, without overlap
 */
public record Masked(
    String id, List<String> parents, Origin origin, Passage passage, List<PiiSpan> spans)
    implements Traced {}
