package io.syllabus.pipelines.cli;

import io.syllabus.engine.Sessions;
import io.syllabus.engine.UsageException;
import io.syllabus.engine.Versions;
import io.syllabus.engine.store.TableReader;
import io.syllabus.engine.store.TableStore;
import io.syllabus.engine.store.Workspace;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.schemas.VersionEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/** A workspace that a run has left, opened to be asked. */
final class OpenWorkspace {
  private OpenWorkspace() {}

  /**
   * The tables of a recipe's workspace, to be looked up.
   *
   * @throws UsageException where no run has been there
   */
  static TableReader tables(Recipe recipe) {
    return new TableReader(of(recipe).root().toString(), new Configuration());
  }

  /** The folders of a recipe's workspace. */
  static Workspace of(Recipe recipe) {
    return of(Path.of(recipe.workspace()), recipe.name());
  }

  /** The tables of a recipe's workspace, to be computed with. */
  static TableStore store(Recipe recipe) {
    return store(Path.of(recipe.workspace()), recipe.name());
  }

  /** The tables of a workspace that a recipe of this name owns. */
  static TableStore store(Path root, String name) {
    Workspace workspace = of(root, name);
    return new TableStore(Sessions.open("syllabus " + name, workspace.temp()), workspace);
  }

  private static Workspace of(Path root, String name) {
    if (Stream.of("raw", "tables").map(root::resolve).noneMatch(Files::isDirectory)) {
      throw new UsageException(
          "Cannot open workspace=%s: no run has been there yet; start one with ./syllabus run"
              .formatted(root));
    }
    return Workspace.at(root, name);
  }

  static VersionEntry newest(TableReader tables) {
    return new Versions(tables)
        .newest()
        .orElseThrow(
            () ->
                new UsageException(
                    "Cannot find a version: no run has finished yet; go on with ./syllabus run"));
  }
}
