package io.syllabus.engine.store;

import io.syllabus.engine.UsageException;
import io.syllabus.schemas.Table;
import io.syllabus.udfs.text.FileProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folders of one recipe: {@code raw/} holds whatever may hold raw personal data (documents,
 * segments, spill, parsers' temporary files, unfinished batches) and only its owner may enter it;
 * {@code tables/} and {@code handoff/} hold the rest.
 */
public final class Workspace {
  private static final String OWNER = "recipe.name";
  private final Path root;

  private Workspace(Path root) {
    this.root = root;
  }

  /** A workspace to look at; nothing is created. */
  public static Workspace at(Path root, String recipe) {
    Path mark = root.resolve(OWNER);
    if (Files.isRegularFile(mark)) {
      refuseOther(root, read(mark).strip(), recipe);
    }
    return new Workspace(root.toAbsolutePath().normalize());
  }

  /** A workspace to write to, created where it is missing. */
  public static Workspace open(Path root, String recipe) {
    Workspace workspace = at(root, recipe);
    try {
      Files.createDirectories(root);
      Path raw = Files.createDirectories(workspace.raw());
      Files.setPosixFilePermissions(raw, PosixFilePermissions.fromString("rwx------"));
      if (!Files.isRegularFile(root.resolve(OWNER))) { // else who looks on may find it half written
        Files.writeString(root.resolve(OWNER), recipe + "\n");
      }
    } catch (IOException | UnsupportedOperationException e) {
      throw new UsageException(
          "Cannot use workspace=%s: %s; name a folder of a POSIX file system that you may write"
              .formatted(root, FileProblem.of(e)));
    }
    return workspace;
  }

  private static void refuseOther(Path root, String owner, String recipe) {
    if (!owner.equals(recipe)) {
      throw new UsageException(
          "Cannot use workspace=%s for recipe '%s': it belongs to recipe '%s'; name another folder"
              .formatted(root, recipe, owner));
    }
  }

  public Path root() {
    return root;
  }

  public Path raw() {
    return root.resolve("raw");
  }

  /** Parsers' temporary files and Spark's spill; a run makes it once the workspace is its own. */
  public Path temp() {
    return raw().resolve("temp");
  }

  /** Makes {@link #temp}, empty: what a killed run left there is removed. */
  public void makeTemp() {
    remove(temp());
    try {
      Files.createDirectories(temp());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make " + temp(), e);
    }
  }

  public Path path(Table<?> table) {
    return root.resolve(table.path());
  }

  /** Batches of a stage that is not committed yet. */
  public Path unfinished(String stage) {
    return raw().resolve("unfinished").resolve(stage);
  }

  /** Where the hand-off of a version stands. */
  public Path handoff(int version) {
    return root.resolve("handoff").resolve("v%04d".formatted(version));
  }

  /** A path that Spark reads and does not take for a pattern. */
  public static String literal(Path path) {
    return path.toString().replaceAll("[\\[\\]{}*?\\\\]", "\\\\$0");
  }

  /** Removes a folder and what is in it; a missing one is fine. */
  public static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + folder, e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
