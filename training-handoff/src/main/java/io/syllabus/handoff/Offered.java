package io.syllabus.handoff;

import io.syllabus.schemas.Origin;
import java.util.List;
import java.util.stream.Stream;

/** Something that goes into a hand-off if its licence and access allow it. */
public sealed interface Offered permits Sample, Preference, Verifiable {
  String id();

  Origin origin();

  /** Every document that it rests on. */
  default List<SourceRef> sources() {
    return List.of(SourceRef.of(origin()));
  }

  /** All texts that would be written. */
  Stream<String> texts();
}
