package io.syllabus.pipelines.trainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where what is made from a hand-off lies: one folder with a place for each step. */
public record ModelFolders(Path root) {
  private static final String OWNER = "recipe.name";

  /** The folder named, else {@code models/} of the hand-off's workspace, else one beside it. */
  public static ModelFolders of(Path handoff, Path named) {
    if (named != null) {
      return new ModelFolders(named);
    }
    String version = String.valueOf(handoff.toAbsolutePath().normalize().getFileName());
    return new ModelFolders(
        workspace(handoff)
            .map(root -> root.resolve("models").resolve(version))
            .orElseGet(() -> handoff.toAbsolutePath().resolveSibling(version + "-models")));
  }

  /** The workspace that a hand-off lies in: the nearest folder above that a recipe owns. */
  public static Optional<Path> workspace(Path handoff) {
    Path folder = handoff.toAbsolutePath().normalize().getParent();
    while (folder != null && !Files.isRegularFile(folder.resolve(OWNER))) {
      folder = folder.getParent();
    }
    return Optional.ofNullable(folder);
  }

  /** The recipe that owns a workspace. */
  public static String owner(Path workspace) throws IOException {
    return Files.readString(workspace.resolve(OWNER)).strip();
  }

  public Path adapter() {
    return root.resolve("adapter");
  }

  public Path merged() {
    return root.resolve("merged");
  }

  public Path quantised() {
    return root.resolve("quantised");
  }

  public Path evaluation() {
    return root.resolve("evaluation");
  }
}
