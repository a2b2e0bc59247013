package io.syllabus.pipelines.sources;

import io.syllabus.pipelines.recipe.SourceConf;
import java.util.List;
import java.util.Map;

/** Sources for tests, with nothing said but where they are. */
final class Sources {
  private Sources() {}

  /** One that has a path or a table; the other is empty. */
  static SourceConf of(String name, String kind, String path, String table) {
    return new SourceConf(
        name, kind, path, table, "", "internal", "internal", "", "", "", "", Map.of(), List.of());
  }
}
