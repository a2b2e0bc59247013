package io.syllabus.jobs;

import io.syllabus.schemas.Table;
import java.nio.file.Path;

/** Something a stage reads beside its table; the runner hashes it, the desk hands it out. */
public sealed interface SideInput {
  /** As the stage asks the desk for it. */
  String name();

  /** A file, or a folder of files, that the recipe names. */
  record OfFile(String name, Path path) implements SideInput {}

  /** Another table of the workspace. */
  record OfTable(Table<?> table) implements SideInput {
    @Override
    public String name() {
      return table.name();
    }
  }
}
