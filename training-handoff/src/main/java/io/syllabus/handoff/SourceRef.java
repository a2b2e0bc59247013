package io.syllabus.handoff;

import io.syllabus.schemas.Origin;

/**
 * Where a sample comes from. File names may be personal data, so there is none.
 *
 * @param document id of the document
 * @param source name of the source in the recipe
 */
public record SourceRef(String document, String source) {
  public static SourceRef of(Origin origin) {
    return new SourceRef(origin.document(), origin.source());
  }
}
