package io.syllabus.engine.store;

import io.syllabus.engine.UsageException;
import io.syllabus.files.DataFiles;
import io.syllabus.files.FileEntry;
import io.syllabus.files.FileTree;
import io.syllabus.jobs.Connectors;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Table;
import io.syllabus.udfs.text.FileProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The folders of one recipe, on any file system: {@code raw/} holds whatever may hold raw personal
 * data (documents, segments, unfinished batches) and only its owner may enter it; {@code tables/}
 * and {@code handoff/} hold the rest. What spills, and what parsers write, stays on the machine
 * that writes it: below {@code raw/} where that is a local folder, else in a folder of the user's.
 */
public final class Workspace {
  private static final String OWNER = "recipe.name";
  private final Configuration connectors;
  private final DataFiles files;
  private final Path root;

  private Workspace(Configuration connectors, Path root) {
    this.connectors = connectors;
    this.files = new DataFiles(connectors);
    this.root = root;
  }

  /**
   * A workspace to look at; nothing is created.
   *
   * @param root as people write it, such as {@code /data/work} or {@code s3a://bucket/work}
   */
  public static Workspace at(String root, String recipe) {
    Workspace workspace = new Workspace(Connectors.settings(), DataFiles.path(root));
    workspace.refuseOther(recipe);
    return workspace;
  }

  /** A workspace to write to, created where it is missing. */
  public static Workspace open(String root, String recipe) {
    Workspace workspace = at(root, recipe);
    try {
      workspace.files.makeFolder(workspace.root);
      workspace.files.makePrivate(workspace.raw());
      if (!workspace.holds(workspace.child(OWNER))) { // else who looks on may find it half written
        byte[] owner = (recipe + "\n").getBytes(StandardCharsets.UTF_8);
        workspace.files.write(workspace.child(OWNER), owner);
      }
    } catch (IOException | UnsupportedOperationException e) {
      throw unusable(root, e);
    }
    return workspace;
  }

  private static UsageException unusable(String root, Exception e) {
    return new UsageException(
        "Cannot use workspace=%s: %s; name a folder that you may write, on a POSIX file system or by a connector of Hadoop"
            .formatted(root, FileProblem.of(e)));
  }

  private void refuseOther(String recipe) {
    Path mark = child(OWNER);
    try {
      if (!files.exists(mark)) {
        return;
      }
      String owner = new String(files.read(mark), StandardCharsets.UTF_8).strip();
      if (!owner.equals(recipe)) {
        throw new UsageException(
            "Cannot use workspace=%s for recipe '%s': it belongs to recipe '%s'; name another folder"
                .formatted(this, recipe, owner));
      }
    } catch (IOException e) {
      throw unusable(toString(), e);
    }
  }

  /** The room that all of its files are reached through. */
  public DataFiles files() {
    return files;
  }

  /** Its tables, for who only looks something up. */
  public TableReader reader() {
    return reader(Map.of());
  }

  /**
   * The same as they were.
   *
   * @param pinned table → commit; others are looked at as they are
   */
  TableReader reader(Map<String, Long> pinned) {
    return new TableReader(root.toString(), connectors, pinned);
  }

  public Path root() {
    return root;
  }

  public Path raw() {
    return child("raw");
  }

  private Path child(String name) {
    return new Path(root, name);
  }

  /** Parsers' temporary files and Spark's spill; a run makes it once the workspace is its own. */
  public java.nio.file.Path temp() {
    return DataFiles.isLocal(root)
        ? DataFiles.local(raw()).resolve("temp")
        : java.nio.file.Path.of(
            System.getProperty("java.io.tmpdir"),
            "syllabus-%s-%s".formatted(System.getProperty("user.name"), Ids.of(root.toString())));
  }

  /** Makes {@link #temp}, empty: what a killed run left there is removed. */
  public void makeTemp() {
    removeTemp();
    try {
      files.makePrivate(DataFiles.path(temp()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make " + temp(), e);
    }
  }

  public void removeTemp() {
    try {
      FileTree.remove(temp());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + temp(), e);
    }
  }

  public Path path(Table<?> table) {
    return child(table.path());
  }

  /** Batches of a stage that is not committed yet. */
  public Path unfinished(String stage) {
    return new Path(new Path(raw(), "unfinished"), stage);
  }

  /** Where the hand-off of a version stands. */
  public Path handoff(int version) {
    return new Path(child("handoff"), "v%04d".formatted(version));
  }

  /** Where the report of the last run stands if a gate stopped it. */
  public Path stoppedReport() {
    return child("stopped.html");
  }

  /** Whether a file or folder of the workspace is there. */
  public boolean holds(Path path) {
    try {
      return files.exists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look for " + path, e);
    }
  }

  /** How much the files of a folder hold together; none where it is missing. */
  public long bytes(Path folder) {
    try {
      return files.exists(folder)
          ? files.tree(folder).stream().mapToLong(FileEntry::size).sum()
          : 0;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look into " + folder, e);
    }
  }

  /** Removes a folder of the workspace and what is in it; a missing one is fine. */
  public void remove(Path folder) {
    try {
      files.remove(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + folder, e);
    }
  }

  /** A path that Spark reads and does not take for a pattern. */
  public static String literal(Path path) {
    return path.toString().replaceAll("[\\[\\]{}*?\\\\]", "\\\\$0");
  }

  /** As people write it. */
  @Override
  public String toString() {
    return DataFiles.words(root);
  }
}
