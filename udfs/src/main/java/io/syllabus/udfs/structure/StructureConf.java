package io.syllabus.udfs.structure;

import java.io.Serializable;
import java.util.List;

/** Interim. */
public record StructureConf(List<String> rules) implements Serializable {
  public StructureConf withoutPaths() {
    return new StructureConf(List.of());
  }
}
