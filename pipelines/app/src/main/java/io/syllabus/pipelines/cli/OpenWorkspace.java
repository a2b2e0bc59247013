package io.syllabus.pipelines.cli;

import io.syllabus.engine.Sessions;
import io.syllabus.engine.UsageException;
import io.syllabus.engine.Versions;
import io.syllabus.engine.store.TableReader;
import io.syllabus.engine.store.TableStore;
import io.syllabus.engine.store.Workspace;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.schemas.VersionEntry;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;

/** A workspace that a run has left, opened to be asked. */
final class OpenWorkspace {
  private OpenWorkspace() {}

  /**
   * The tables of a recipe's workspace, to be looked up.
   *
   * @throws UsageException where no run has been there
   */
  static TableReader tables(Recipe recipe) {
    return of(recipe).reader();
  }

  /** The folders of a recipe's workspace. */
  static Workspace of(Recipe recipe) {
    return of(recipe.workspace(), recipe.name());
  }

  /** The tables of a recipe's workspace, to be computed with. */
  static TableStore store(Recipe recipe) {
    return store(recipe.workspace(), recipe.name());
  }

  /** The tables of a workspace that a recipe of this name owns. */
  static TableStore store(String root, String name) {
    Workspace workspace = of(root, name);
    return new TableStore(Sessions.onDemand("syllabus " + name, workspace.temp()), workspace);
  }

  private static Workspace of(String root, String name) {
    Workspace workspace = Workspace.at(root, name);
    Stream<Path> made = Stream.of(workspace.raw(), new Path(workspace.root(), "tables"));
    if (made.noneMatch(workspace::holds)) {
      throw new UsageException(
          "Cannot open workspace=%s: no run has been there yet; start one with ./syllabus run"
              .formatted(root));
    }
    return workspace;
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
