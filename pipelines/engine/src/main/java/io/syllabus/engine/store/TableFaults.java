package io.syllabus.engine.store;

import io.delta.kernel.exceptions.KernelException;
import io.syllabus.engine.Obstacles;
import io.syllabus.engine.UsageException;
import io.syllabus.files.DataFiles;
import java.io.FileNotFoundException;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/**
 * Names what keeps a table from being read, and the cure. Kernel's own words are kept only where it
 * refuses a table: others may quote the log, which holds values of rows.
 */
final class TableFaults {
  private final String table;
  private final String root;
  private final TableLog log;

  /**
   * @param root of the workspace
   */
  TableFaults(String table, String root, TableLog log) {
    this.table = table;
    this.root = root;
    this.log = log;
  }

  /** Why the log cannot be read. */
  UsageException ofLog(RuntimeException error) {
    return error instanceof KernelException
        ? new UsageException(
            "Cannot read table %s: %s; another program has changed it: have it written without that, or move %s away and run the recipe again"
                .formatted(table, error.getMessage().replaceFirst("\\.$", ""), words(root)))
        : ofCommits();
  }

  /** A commit is not what it was. */
  UsageException ofCommits() {
    return lost(log.damaged().orElse(log.folder()), "is damaged or cut off");
  }

  /** Why a file of rows cannot be read. */
  UsageException ofFile(String file, RuntimeException error) {
    Optional<String> refused = Obstacles.of(error);
    if (refused.isPresent()) {
      return new UsageException(
          "Cannot read table %s: its file %s: %s".formatted(table, words(file), refused.get()));
    }
    return lost(file, isMissing(error) ? "is missing" : "is damaged or cut off");
  }

  private UsageException lost(String file, String what) {
    return new UsageException(
        "Cannot read table %s: its file %s %s; restore it from a backup, or move %s away and run the recipe again"
            .formatted(table, words(file), what, words(root)));
  }

  private static String words(String path) {
    return DataFiles.words(new Path(path));
  }

  private static boolean isMissing(Throwable error) {
    for (Throwable e = error; e != null; e = e.getCause()) {
      if (e instanceof FileNotFoundException) {
        return true;
      }
    }
    return false;
  }
}
