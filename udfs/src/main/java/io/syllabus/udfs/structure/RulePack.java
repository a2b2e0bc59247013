package io.syllabus.udfs.structure;

import java.io.Serializable;
import java.nio.file.Path;

/** Interim. */
public record RulePack(String name) implements Serializable {
  public static RulePack read(Path file) {
    return new RulePack(file.toString());
  }
}
