package io.syllabus.jobs;

import io.syllabus.schemas.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Something a stage reads beside its table; the runner hashes it, the context hands it out. */
public sealed interface SideInput {
  /** As the stage asks the context for it. */
  String name();

  /**
   * A file that the recipe names.
   *
   * @param name the recipe's key, such as {@code structure.rules[0]}
   */
  record OfFile(String name, Path path) implements SideInput {
    /** One of each of the files that a key lists, in their order. */
    static List<SideInput> list(String key, List<String> files) {
      return IntStream.range(0, files.size())
          .<SideInput>mapToObj(i -> new OfFile(key + "[" + i + "]", Path.of(files.get(i))))
          .toList();
    }
  }

  /** Another table of the workspace. */
  record OfTable(Table<?> table) implements SideInput {
    @Override
    public String name() {
      return table.name();
    }
  }
}
