package io.syllabus.engine.store;

import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The commits of a table as files; none yet where its first one is still being made. */
final class TableLog {
  private static final StructType ANY =
      new StructType()
          .add("commitInfo", new StructType().add("userMetadata", StringType.STRING, true), true);

  private final Engine engine;
  private final String folder;
  private final List<FileStatus> commits;

  private TableLog(Engine engine, String folder, List<FileStatus> commits) {
    this.engine = engine;
    this.folder = folder;
    this.commits = commits;
  }

  static TableLog of(Engine engine, String table) {
    String folder = table + "/_delta_log";
    List<FileStatus> commits = new ArrayList<>();
    try (CloseableIterator<FileStatus> files =
        engine.getFileSystemClient().listFrom(folder + "/" + "0".repeat(20))) {
      files
          .filter(file -> file.getPath().matches(".*/\\d{20}\\.json"))
          .forEachRemaining(commits::add);
    } catch (FileNotFoundException e) {
      // a table that was never written
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
    return new TableLog(engine, folder, commits);
  }

  /** The number of the last commit, -1 where there is none. */
  long newest() {
    return commits.stream()
        .map(commit -> commit.getPath().replaceFirst(".*/(\\d{20})\\.json$", "$1"))
        .mapToLong(Long::parseLong)
        .max()
        .orElse(-1);
  }

  boolean isEmpty() {
    return commits.isEmpty();
  }

  /** True where a commit says nothing: Kernel would take it for one that changes nothing. */
  boolean isHollow() {
    return commits.stream().anyMatch(commit -> commit.getSize() == 0);
  }

  String folder() {
    return folder;
  }

  /** A commit that cannot be read, such as one that was cut off. */
  Optional<String> damaged() {
    return commits.stream().filter(file -> !isWhole(file)).map(FileStatus::getPath).findFirst();
  }

  private boolean isWhole(FileStatus commit) {
    if (commit.getSize() == 0) {
      return false;
    }
    try (CloseableIterator<ColumnarBatch> batches =
        engine
            .getJsonHandler()
            .readJsonFiles(Utils.singletonCloseableIterator(commit), ANY, Optional.empty())) {
      batches.forEachRemaining(batch -> {});
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
