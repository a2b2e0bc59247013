package io.syllabus.quality;

import io.syllabus.schemas.Table;
import java.util.Collection;
import java.util.Map;

/** Tells where rows of a table come from. */
public interface Whereabouts {
  /** Where nothing but the row itself is known. */
  Whereabouts UNKNOWN = (table, ids) -> Map.of();

  /**
   * The places of some rows, such as {@code source contracts, page 3}; rows that are not known are
   * left out. Never text, and no file's name.
   */
  Map<String, String> of(Table<?> table, Collection<String> ids);
}
