package io.syllabus.engine.store;

import io.syllabus.files.DataFiles;
import io.syllabus.files.FileEntry;
import io.syllabus.schemas.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.Path;

/**
 * Finds the files of a table that no commit which must stay names. Delta's own VACUUM goes by age;
 * here it is known which commits are still asked for.
 */
public final class Vacuum {
  private static final String LOG = "/_delta_log/";

  private final TableStore store;

  public Vacuum(TableStore store) {
    this.store = store;
  }

  /**
   * Files that may go: of commits that need not stay, and of commits that were never made.
   *
   * @param commits that stay, beside the newest
   */
  public List<FileEntry> idle(Table<?> table, Set<Long> commits) {
    if (!store.exists(table)) {
      return List.of();
    }
    Set<String> named = new HashSet<>(store.fileNames(table, store.version(table)));
    commits.forEach(commit -> named.addAll(store.fileNames(table, commit)));
    List<FileEntry> idle = new ArrayList<>();
    for (FileEntry file : files(store.workspace().path(table))) {
      if (!file.path().toString().contains(LOG) && !named.contains(file.path().getName())) {
        idle.add(file);
      }
    }
    return idle;
  }

  /** Removes files, and gives the bytes that they took. */
  public long remove(List<FileEntry> idle) {
    DataFiles files = store.workspace().files();
    long bytes = 0;
    for (FileEntry file : idle) {
      try {
        files.remove(file.path());
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot remove " + file.path(), e);
      }
      bytes += file.size();
    }
    return bytes;
  }

  private List<FileEntry> files(Path folder) {
    try {
      return store.workspace().files().tree(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }
}
