package io.syllabus.quality;

import io.syllabus.schemas.Table;
import java.util.List;

/** What every table must hold: rows have ids of their own, name their parents and inherit. */
public record LineageChecks(Table<?> table) implements Checks {
  @Override
  public List<Gate> gates() {
    return List.of(
        Gate.unique("id"),
        Gate.every("parentsNamed", "size(parents) > 0"),
        Gate.every("licenceKnown", "origin.licence is not null and origin.access is not null"));
  }
}
